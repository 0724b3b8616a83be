package dev.kopru.contained;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * The end of a run whose steps go on though one before them failed: it has failed all the same, so that it is resumed
 * later, at that step, which Spring Batch has given up as soon as another one began.
 */
@Component
public class Verdict implements JobExecutionDecider {

    /** However a step ended; a run that was stopped does not get that far. */
    public static final String ANY = "*";

    public static final String COMPLETED = ExitStatus.COMPLETED.getExitCode();
    public static final String FAILED = ExitStatus.FAILED.getExitCode();

    private final JobRepository repository;

    Verdict(JobRepository repository) {
        this.repository = repository;
    }

    @Override
    public FlowExecutionStatus decide(JobExecution run, @Nullable StepExecution last) {
        boolean failed = false;
        for (StepExecution step : run.getStepExecutions()) {
            failed |= step.getStatus() != BatchStatus.COMPLETED;
            if (step.getStatus() == BatchStatus.ABANDONED) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        return failed ? FlowExecutionStatus.FAILED : FlowExecutionStatus.COMPLETED;
    }
}
