package dev.kopru.admin;

import dev.kopru.record.Counts;
import dev.kopru.run.StartedBy.Via;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.PastRun.PastStep;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run as the API shows it. */
record RunView(
        long id,
        String job,
        String status,
        String trigger,
        @Nullable String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Long durationMs,
        long read,
        long written,
        long unchanged,
        long rejected,
        long notices,
        @Nullable String failure,
        @Nullable String failureText,
        @Nullable Long restartOf,
        Map<String, String> parameters,
        @Nullable String node,
        @Nullable String version,
        List<StepView> steps) {

    /** A step of a run. */
    record StepView(
            String name,
            String status,
            long read,
            long written,
            long unchanged,
            long rejected,
            long notices,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Schema(description = "Into how many parts it was cut; 0: it was worked on as a whole", example = "0")
                    int parts) {

        static StepView of(PastStep step) {
            Counts counts = step.counts();
            return new StepView(
                    step.name(),
                    step.status(),
                    counts.read(),
                    counts.written(),
                    counts.unchanged(),
                    counts.rejected(),
                    counts.notices(),
                    step.startedAt(),
                    step.endedAt(),
                    step.parts());
        }
    }

    /** {@code failureText}: its failure in words. */
    static RunView of(PastRun run, @Nullable String failureText) {
        Counts counts = run.counts();
        Instant ended = run.endedAt();
        return new RunView(
                run.id(),
                run.job(),
                run.status(),
                trigger(run),
                run.startedBy(),
                run.startedAt(),
                ended,
                ended == null
                        ? null
                        : Math.max(0, Duration.between(run.startedAt(), ended).toMillis()),
                counts.read(),
                counts.written(),
                counts.unchanged(),
                counts.rejected(),
                counts.notices(),
                run.failure(),
                failureText,
                run.restartOf(),
                run.parameters(),
                run.node(),
                run.version(),
                run.steps().stream().map(StepView::of).toList());
    }

    private static String trigger(PastRun run) {
        if (run.restartOf() != null) {
            return "restart of run " + run.restartOf();
        }
        Via via = run.startedVia();
        return via == null ? "unknown" : via.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
