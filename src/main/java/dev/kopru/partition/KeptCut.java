package dev.kopru.partition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Cuts a step once. A step that is gone on with has the parts that it had, though there is less to do by then: cut anew, its
 * parts would begin and end elsewhere than those which are done already.
 */
final class KeptCut implements Partitioner {

    private static final String BOUNDS = "part.bounds";

    private final Cutting cutting;
    private final JobRepository repository;
    private final PartSizes sizes;

    KeptCut(Cutting cutting, JobRepository repository, PartSizes sizes) {
        this.cutting = cutting;
        this.repository = repository;
        this.sizes = sizes;
    }

    @Override
    public Map<String, ExecutionContext> partition(int parts) {
        StepExecution step =
                Objects.requireNonNull(StepSynchronizationManager.getContext()).getStepExecution();
        ExecutionContext context = step.getExecutionContext();
        if (context.containsKey(BOUNDS)) {
            // A resumed step has them in memory only; if its process were gone, the next one would cut it anew.
            repository.updateExecutionContext(step);
        }
        // Asked in any case: what it does for all parts is due in each run.
        List<String> bounds = cutting.bounds(parts);
        if (!context.containsKey(BOUNDS)) {
            context.putString(BOUNDS, KeyList.written(bounds));
            repository.updateExecutionContext(step);
        }
        List<String> kept = bounds(step);
        sizes.keep(step, cutting.sizes(kept));
        return Span.contexts(kept);
    }

    /** Where a step was cut. */
    static List<String> bounds(StepExecution step) {
        return KeyList.read(step.getExecutionContext().getString(BOUNDS));
    }
}
