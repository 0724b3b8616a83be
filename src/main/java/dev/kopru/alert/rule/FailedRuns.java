package dev.kopru.alert.rule;

import dev.kopru.run.RunFigures;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RunHistory;
import dev.kopru.schedule.WaitingRun;
import dev.kopru.schedule.WaitingRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Runs that failed for good. A later run that begins solves nothing, only one that completes: a job that fails each time
 * would be solved and raised for ever.
 */
@Component
class FailedRuns implements AlertCheck {

    private final WaitingRuns waiting;
    private final RunHistory history;
    private final RunFigures figures;

    FailedRuns(WaitingRuns waiting, RunHistory history, RunFigures figures) {
        this.waiting = waiting;
        this.history = history;
        this.figures = figures;
    }

    @Override
    public Set<AlertRule> rules() {
        return Set.of(AlertRule.RUN_FAILED);
    }

    @Override
    public List<Trouble> look(Map<AlertKey, AlertState> known) {
        Map<String, Trouble> found = new TreeMap<>();
        waiting.all().forEach((job, run) -> found.put(job, trouble(job, run)));
        known.values().stream()
                .filter(state -> state.rule() == AlertRule.RUN_FAILED && state.raised() && goesOn(state))
                .forEach(state -> found.putIfAbsent(
                        state.subject(), new Trouble(AlertRule.RUN_FAILED, state.subject(), state.arguments())));
        return new ArrayList<>(found.values());
    }

    private Trouble trouble(String job, WaitingRun run) {
        String failure = history.find(run.runId()).map(PastRun::failure).orElse(null);
        return Trouble.of(
                AlertRule.RUN_FAILED,
                job,
                run.runId(),
                run.since(),
                run.reason().name(),
                failure == null ? "" : failure);
    }

    /** Nobody gave it up, and nothing completed since. */
    private boolean goesOn(AlertState state) {
        long failed = Long.parseLong(state.arguments().get(0));
        Optional<PastRun> run = history.find(failed);
        return run.isPresent()
                && !run.get().status().equals("ABANDONED")
                && figures.lastCompleted(state.subject()).orElse(0L) < failed;
    }
}
