package dev.kopru.partition;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.partition.StepExecutionAggregator;
import org.springframework.batch.core.partition.support.DefaultStepExecutionAggregator;
import org.springframework.batch.core.step.StepExecution;

/** What became of a step of which all parts have ended; one that failed says by which of them, and why. */
final class PartsTogether implements StepExecutionAggregator {

    private final StepExecutionAggregator sums = new DefaultStepExecutionAggregator();
    private final Consumer<List<String>> through;

    /** {@code through}: what is due once all parts between these bounds have been completed, whichever run completed them. */
    PartsTogether(Consumer<List<String>> through) {
        this.through = through;
    }

    @Override
    public void aggregate(StepExecution step, Collection<StepExecution> parts) {
        sums.aggregate(step, parts);
        List<StepExecution> failed =
                parts.stream().filter(part -> part.getStatus().isUnsuccessful()).toList();
        if (!failed.isEmpty()) {
            throw PartsFailedException.of(failed, parts);
        }
        // Those that are not among them stood already.
        if (parts.stream().allMatch(part -> part.getStatus() == BatchStatus.COMPLETED)) {
            through.accept(KeptCut.bounds(step));
        }
    }
}
