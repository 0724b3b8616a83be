package dev.kopru.admin;

import dev.kopru.csv.CsvImport;
import dev.kopru.csv.ImportOutcome;
import dev.kopru.job.Counts;
import dev.kopru.job.PastRun;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An imported file as the API shows it; counts are those of its own records, in all runs that worked on it.
 *
 * @param status of the last run; a file whose records were all rejected is COMPLETED as well
 * @param outcome what became of the file as a whole, in a word
 * @param outcomeText the same in the language of the request, with the counts
 * @param ignoredColumns columns that the profile lets pass unread; null in a list of files
 */
record ImportView(
        long id,
        String kind,
        String file,
        String sha256,
        String profile,
        String status,
        ImportOutcome outcome,
        String outcomeText,
        @Nullable List<String> ignoredColumns,
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

    static ImportView of(
            CsvImport file,
            @Nullable PastRun lastRun,
            Counts counts,
            ImportOutcome outcome,
            String outcomeText,
            @Nullable List<String> ignoredColumns) {
        return new ImportView(
                file.id(),
                file.kind(),
                file.file(),
                file.sha256(),
                file.profile(),
                lastRun == null ? RECEIVED : lastRun.status(),
                outcome,
                outcomeText,
                ignoredColumns,
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
