package dev.kopru.alert;

import dev.kopru.job.Neighbour;
import dev.kopru.job.OutOfMemory;
import dev.kopru.job.PastRun;
import dev.kopru.job.RunFailure;
import dev.kopru.job.RunHistory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The sides that do not answer: asked on threads of their own, for one that hangs must not keep the others from being
 * looked at. Where all answer, a run may still have found that one does not.
 */
@Component
class AwaySides implements AlertCheck {

    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final String SILENT = "no answer for " + BOUND.toSeconds() + " s";

    private final ObjectProvider<Neighbour> neighbours;
    private final RunHistory history;
    private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("alert-side-");

    AwaySides(ObjectProvider<Neighbour> neighbours, RunHistory history) {
        this.neighbours = neighbours;
        this.history = history;
        threads.setDaemon(true);
    }

    private record Asked(String side, CompletableFuture<Optional<String>> answer) {}

    @Override
    public Set<AlertRule> rules() {
        return Set.of(AlertRule.SIDE_AWAY);
    }

    @Override
    public List<Trouble> look(Map<AlertKey, AlertState> known) {
        List<Asked> asked = neighbours.stream()
                .map(side -> new Asked(
                        side.name(),
                        CompletableFuture.supplyAsync(side::trouble, threads)
                                .completeOnTimeout(Optional.of(SILENT), BOUND.toMillis(), TimeUnit.MILLISECONDS)))
                .toList();
        List<Trouble> found = new ArrayList<>();
        for (Asked each : asked) {
            trouble(each).ifPresent(text -> found.add(Trouble.of(AlertRule.SIDE_AWAY, each.side(), text)));
        }
        return found.isEmpty() ? ofRuns(known) : found;
    }

    private static Optional<String> trouble(Asked asked) {
        try {
            return asked.answer().join();
        } catch (CompletionException e) {
            OutOfMemory.endProcessAfter(e);
            return Optional.of(String.valueOf(e.getCause()));
        }
    }

    /** While a run is going on, what the one before found is still so. */
    private List<Trouble> ofRuns(Map<AlertKey, AlertState> known) {
        List<Trouble> found = new ArrayList<>();
        history.last().forEach((job, run) -> {
            AlertState before = known.get(new AlertKey(AlertRule.SIDE_AWAY, job));
            if (run.endedAt() == null && before != null && before.holds()) {
                found.add(new Trouble(AlertRule.SIDE_AWAY, job, before.arguments()));
            } else {
                away(run).ifPresent(text -> found.add(Trouble.of(AlertRule.SIDE_AWAY, job, text)));
            }
        });
        return found;
    }

    private static Optional<String> away(PastRun run) {
        @Nullable String failure = run.status().equals("FAILED") ? run.failure() : null;
        return failure == null
                ? Optional.empty()
                : RunFailure.of(failure)
                        .filter(reason -> reason.code().equals(RunFailure.RUN_OTHER_SIDE_AWAY.name()))
                        .map(reason -> String.join(", ", reason.arguments()));
    }
}
