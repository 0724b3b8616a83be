package dev.kopru.admin;

import dev.kopru.csv.CsvImport;
import dev.kopru.csv.CsvImports;
import dev.kopru.csv.ImportOutcome;
import dev.kopru.job.Counts;
import dev.kopru.job.PastRun;
import dev.kopru.job.RunHistory;
import dev.kopru.retry.ReasonMessages;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows imported files with what their runs made of them. */
@Component
public class ImportViews {

    private final RunHistory history;
    private final CsvImports imports;
    private final ReasonMessages messages;

    ImportViews(RunHistory history, CsvImports imports, ReasonMessages messages) {
        this.history = history;
        this.imports = imports;
        this.messages = messages;
    }

    /** One among others: what can only be seen in the file itself is left out. */
    public ImportView listed(CsvImport file, Locale locale) {
        return of(file, locale, null);
    }

    /** One by itself. */
    public ImportView of(CsvImport file, Locale locale) {
        return of(file, locale, imports.ignoredColumns(file));
    }

    private ImportView of(CsvImport file, Locale locale, @Nullable List<String> ignoredColumns) {
        Long id = file.runId();
        PastRun last = id == null ? null : history.get(id);
        Counts counts = counts(last, file.step());
        ImportOutcome outcome = ImportOutcome.of(last == null ? null : last.status(), counts);
        String text = messages.text(outcome.messageKey(), locale, ImportOutcome.arguments(counts));
        return ImportView.of(file, last, counts, outcome, text, ignoredColumns);
    }

    /** A restarted run goes on with the file where the one before it stood. */
    private Counts counts(@Nullable PastRun last, @Nullable String step) {
        Counts counts = Counts.NONE;
        for (PastRun run = last; run != null; run = before(run)) {
            counts = counts.plus(run.countsOf(step));
        }
        return counts;
    }

    private @Nullable PastRun before(PastRun run) {
        Long id = run.restartOf();
        return id == null ? null : history.get(id);
    }
}
