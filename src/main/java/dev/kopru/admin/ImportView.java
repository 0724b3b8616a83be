package dev.kopru.admin;

import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.inbox.ImportOutcome;
import dev.kopru.record.Counts;
import dev.kopru.run.history.PastRun;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An imported file as the API shows it; counts are those of its own records, in all runs that worked on it. Lines of the file
 * = down to the header + in rows + blank + skipped, so that no row can be missing unseen.
 *
 * @param status of the last run; a file whose records were all rejected is COMPLETED as well
 * @param outcome what became of the file as a whole, in a word
 * @param outcomeText the same in the language of the request, with the counts
 * @param ignoredColumns columns that the profile lets pass unread; null in a list of files
 */
public record ImportView(
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
        @Schema(description = "Physical lines of the file, header included; 0 until a run has read it") int lines,
        @Schema(description = "Of these, the lines up to and including the header") int headerLines,
        @Schema(description = "Rows below the header; a record, such as an order, has one or more") int rows,
        @Schema(description = "Physical lines of these rows; more than rows where cells run over several lines")
                int linesInRows,
        @Schema(description = "Blank lines") int blankLines,
        @Schema(description = "Rows left out: totals that the profile's skip-rows names, and an end-of-file sign")
                int skippedRows,
        @Schema(description = "Rows of the records that are done; equal to rows when the import is complete")
                long rowsDone,
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
                file.extent().lines(),
                file.extent().headerLines(),
                file.extent().rows(),
                file.extent().linesInRows(),
                file.extent().blankLines(),
                file.extent().skippedRows(),
                file.rowsRead(),
                file.receivedAt(),
                file.receivedFrom());
    }
}
