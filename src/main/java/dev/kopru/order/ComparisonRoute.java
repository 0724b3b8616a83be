package dev.kopru.order;

import dev.kopru.connector.store.Store;
import dev.kopru.job.RunParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Chooses whether a run compares all orders: when that is due, was left unfinished, or is asked for. */
@Component
class ComparisonRoute implements JobExecutionDecider {

    static final String COMPARE = "COMPARE";
    static final String SKIP = "SKIP";

    private final OrderComparisons comparisons;
    private final Store store;

    ComparisonRoute(OrderComparisons comparisons, Store store) {
        this.comparisons = comparisons;
        this.store = store;
    }

    @Override
    public FlowExecutionStatus decide(JobExecution run, @Nullable StepExecution last) {
        boolean compares =
                store.listsAllOrders() && comparisons.present(isAsked(run)).isPresent();
        return new FlowExecutionStatus(compares ? COMPARE : SKIP);
    }

    /** The run's parameter {@code full} asks for a comparison before its time. */
    static boolean isAsked(JobExecution run) {
        return Boolean.parseBoolean(run.getJobParameters().getString(RunParameters.FULL));
    }
}
