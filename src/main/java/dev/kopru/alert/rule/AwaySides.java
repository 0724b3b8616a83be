package dev.kopru.alert.rule;

import dev.kopru.port.Neighbour;
import dev.kopru.run.OutOfMemory;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RunFailure;
import dev.kopru.run.history.RunHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
    private final Alerts alerts;
    private final Clock clock;
    private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("alert-side-");

    AwaySides(ObjectProvider<Neighbour> neighbours, RunHistory history, Alerts alerts, Clock clock) {
        this.neighbours = neighbours;
        this.history = history;
        this.alerts = alerts;
        this.clock = clock;
        threads.setDaemon(true);
    }

    private volatile @Nullable Instant silentAt;

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
        if (found.isEmpty()) {
            return ofRuns(known);
        }
        silentAt = clock.instant();
        return found;
    }

    /** What runs met while a side was known to be silent is told by that side; one that answers again is not away. */
    private Instant toldUntil() {
        Instant at = silentAt;
        if (at == null || at.isAfter(clock.instant())) {
            Set<String> sides = neighbours.stream().map(Neighbour::name).collect(Collectors.toSet());
            at = alerts.lastSolved(AlertRule.SIDE_AWAY, sides).orElse(Instant.MIN);
            silentAt = at;
        }
        return at;
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
        Instant told = toldUntil();
        history.last().forEach((job, run) -> {
            AlertState before = known.get(new AlertKey(AlertRule.SIDE_AWAY, job));
            if (run.endedAt() != null && run.endedAt().isBefore(told)) {
                return;
            }
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
