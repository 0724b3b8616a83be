package dev.kopru.csv.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken in.
 *
 * @param file its name, safe to show and to keep
 * @param runId the last run that worked on it
 * @param step the step of that run that reads it
 * @param recordsDone how many of its records, in the reader's order, are written, unchanged or rejected for good
 * @param rowsRead rows of these records
 * @param extent what the file consists of, once a run has read it
 */
public record CsvImport(
        long id,
        String kind,
        String file,
        String sha256,
        String profile,
        Instant receivedAt,
        String receivedFrom,
        @Nullable Long runId,
        @Nullable String step,
        long recordsDone,
        long rowsRead,
        FileExtent extent) {

    /** A file that no run has read yet. */
    public CsvImport(
            long id,
            String kind,
            String file,
            String sha256,
            String profile,
            Instant receivedAt,
            String receivedFrom,
            @Nullable Long runId,
            long recordsDone,
            long rowsRead) {
        this(
                id,
                kind,
                file,
                sha256,
                profile,
                receivedAt,
                receivedFrom,
                runId,
                null,
                recordsDone,
                rowsRead,
                FileExtent.UNREAD);
    }
}
