package dev.kopru.admin;

import dev.kopru.csv.CsvImport;
import dev.kopru.job.Counts;
import dev.kopru.job.PastRun;
import dev.kopru.job.RunHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows imported files with what their runs made of them. */
@Component
class ImportViews {

    private final RunHistory history;

    ImportViews(RunHistory history) {
        this.history = history;
    }

    ImportView of(CsvImport file) {
        Long id = file.runId();
        PastRun last = id == null ? null : history.get(id);
        return ImportView.of(file, last, counts(last, file.step()));
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
