package dev.kopru.run.history;

import dev.kopru.record.Counts;
import dev.kopru.run.StartedBy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run, going on or ended, as its history tells it.
 *
 * @param status Spring Batch's status word
 * @param startedVia by which way it was started; null if its process died before it could say so
 * @param endedAt null while it is going on
 * @param failure why it failed, root cause first
 * @param restartOf the run that this one resumes
 */
public record PastRun(
        long id,
        String job,
        String status,
        StartedBy.@Nullable Via startedVia,
        @Nullable String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure,
        @Nullable Long restartOf,
        @Nullable String node,
        @Nullable String version,
        Map<String, String> parameters,
        List<PastStep> steps) {

    /**
     * A step of a run; without times when it has not begun or not ended.
     *
     * @param parts into how many this run cut it; 0: it was worked on as a whole
     */
    public record PastStep(
            String name,
            String status,
            Counts counts,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            int parts) {}

    /** Whether steps of it were cut into parts. */
    public boolean hasParts() {
        return steps.stream().anyMatch(step -> step.parts() > 0);
    }

    public Counts counts() {
        return steps.stream().map(PastStep::counts).reduce(Counts.NONE, Counts::plus);
    }

    /** What became of the records of one step. */
    public Counts countsOf(@Nullable String step) {
        return steps.stream()
                .filter(each -> each.name().equals(step))
                .map(PastStep::counts)
                .reduce(Counts.NONE, Counts::plus);
    }

    PastRun with(Map<String, String> itsParameters, List<PastStep> itsSteps) {
        return new PastRun(
                id,
                job,
                status,
                startedVia,
                startedBy,
                startedAt,
                endedAt,
                failure,
                restartOf,
                node,
                version,
                itsParameters,
                itsSteps);
    }
}
