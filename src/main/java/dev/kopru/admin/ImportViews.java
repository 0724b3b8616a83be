package dev.kopru.admin;

import dev.kopru.csv.CsvImports;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.inbox.ImportOutcome;
import dev.kopru.record.Counts;
import dev.kopru.record.ReasonMessages;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RunHistory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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

    /** A list: what can only be seen in a file itself is left out. */
    public List<ImportView> listed(List<CsvImport> files, Locale locale) {
        Map<Long, PastRun> runs = runs(files);
        return files.stream().map(file -> of(file, locale, runs, null)).toList();
    }

    private Map<Long, PastRun> runs(List<CsvImport> files) {
        return history.chains(files.stream()
                .flatMap(file -> Stream.ofNullable(file.runId()))
                .distinct()
                .toList());
    }

    /** One by itself. */
    public ImportView of(CsvImport file, Locale locale) {
        return of(file, locale, runs(List.of(file)), imports.ignoredColumns(file));
    }

    private ImportView of(
            CsvImport file, Locale locale, Map<Long, PastRun> runs, @Nullable List<String> ignoredColumns) {
        Long id = file.runId();
        PastRun last = id == null ? null : runs.get(id);
        Counts counts = counts(last, runs, file.step());
        ImportOutcome outcome = ImportOutcome.of(last == null ? null : last.status(), counts);
        String text = messages.text(outcome.messageKey(), locale, ImportOutcome.arguments(counts));
        return ImportView.of(file, last, counts, outcome, text, ignoredColumns);
    }

    /** A restarted run resumes the file where the one before it stopped. */
    private static Counts counts(@Nullable PastRun last, Map<Long, PastRun> runs, @Nullable String step) {
        Counts counts = Counts.NONE;
        for (PastRun run = last; run != null; run = before(run, runs)) {
            counts = counts.plus(run.countsOf(step));
        }
        return counts;
    }

    private static @Nullable PastRun before(PastRun run, Map<Long, PastRun> runs) {
        Long id = run.restartOf();
        return id == null ? null : runs.get(id);
    }
}
