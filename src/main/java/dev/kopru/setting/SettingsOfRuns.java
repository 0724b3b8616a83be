package dev.kopru.setting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.JobSynchronizationManager;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;

/**
 * A run keeps the settings that it began with to its end: half an order by one set and half by another would be in nobody's
 * mind. A restart is a run of its own and takes what counts then.
 */
final class SettingsOfRuns<T> {

    /** More than ever run at a time; the oldest are over. */
    private static final int MOST = 100;

    private final Map<Long, T> begun = new LinkedHashMap<>();

    /** What the run of this thread began with; {@code now} is asked by the first of its looks, and by all who are no run. */
    T of(Supplier<T> now, Supplier<T> afresh) {
        Long run = run();
        return run == null ? now.get() : ofRun(run, afresh);
    }

    private synchronized T ofRun(Long run, Supplier<T> afresh) {
        T known = begun.get(run);
        if (known != null) {
            return known;
        }
        T first = afresh.get();
        begun.put(run, first);
        if (begun.size() > MOST) {
            begun.remove(begun.keySet().iterator().next());
        }
        return first;
    }

    private static @Nullable Long run() {
        var step = StepSynchronizationManager.getContext();
        if (step != null) {
            return step.getStepExecution().getJobExecutionId();
        }
        var job = JobSynchronizationManager.getContext();
        return job == null ? null : Long.valueOf(job.getJobExecution().getId());
    }
}
