package dev.kopru.desk;

import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RunHistory;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** All that the page of one run shows. */
@Component
class RunSheet {

    private final RunHistory history;
    private final RunProgress progress;
    private final RunParts parts;

    RunSheet(RunHistory history, RunProgress progress, RunParts parts) {
        this.history = history;
        this.progress = progress;
        this.parts = parts;
    }

    /** {@code page}: of its parts, counted from 0. */
    void show(long id, int page, Model model) {
        PastRun run = history.get(id);
        model.addAttribute("run", run);
        model.addAttribute("chain", history.chain(id));
        model.addAttribute("progress", progress.of(run));
        model.addAttribute("parts", parts.of(run, page));
    }
}
