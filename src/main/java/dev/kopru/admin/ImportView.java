package dev.kopru.admin;

import dev.kopru.csv.CsvImport;
import dev.kopru.job.Counts;
import dev.kopru.job.PastRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An imported file as the API shows it; counts are those of its own records, in all runs that worked on it. */
record ImportView(
        long id,
        String kind,
        String file,
        String sha256,
        String profile,
        String status,
        @Nullable Long runId,
        long read,
        long written,
        long unchanged,
        long rejected,
        long notices,
        Instant receivedAt,
        String receivedFrom) {

    /** The status of a file that no run has begun with. */
    private static final String RECEIVED = "RECEIVED";

    static ImportView of(CsvImport file, @Nullable PastRun lastRun, Counts counts) {
        return new ImportView(
                file.id(),
                file.kind(),
                file.file(),
                file.sha256(),
                file.profile(),
                lastRun == null ? RECEIVED : lastRun.status(),
                file.runId(),
                counts.read(),
                counts.written(),
                counts.unchanged(),
                counts.rejected(),
                counts.notices(),
                file.receivedAt(),
                file.receivedFrom());
    }
}
