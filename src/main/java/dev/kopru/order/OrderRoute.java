package dev.kopru.order;

import dev.kopru.job.RunParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.step.StepExecution;

/** Chooses by the run's parameters where its orders come from. */
class OrderRoute implements JobExecutionDecider {

    static final String FILE = "FILE";
    static final String RETRIES = "RETRIES";
    static final String SHOP = "SHOP";

    @Override
    public FlowExecutionStatus decide(JobExecution run, @Nullable StepExecution last) {
        if (run.getJobParameters().getString("import") != null) {
            return new FlowExecutionStatus(FILE);
        }
        boolean retriesOnly =
                RunParameters.RETRIES.equals(run.getJobParameters().getString(RunParameters.ONLY));
        return new FlowExecutionStatus(retriesOnly ? RETRIES : SHOP);
    }
}
