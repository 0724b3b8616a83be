package dev.kopru.job;

import java.time.LocalDateTime;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Ends the metadata of runs that did not end it themselves: UNKNOWN ones, which Spring Batch neither recovers nor
 * restarts, and those whose process died, which it recovers only once an instance.
 */
@Component
class LeftRuns {

    static final String LOST = "The run lost its database connection and with it the right to go on";

    private final JobRepository repository;
    private final RunTable runs;

    LeftRuns(JobRepository repository, RunTable runs) {
        this.repository = repository;
        this.runs = runs;
    }

    /** Saves a run's end once more, unless another node has done so in its stead. */
    void saveEnd(JobExecution ended) {
        if (runs.isUnfinished(ended.getId())) {
            repository.update(ended);
        }
    }

    /** Of a run that lost its lease: another node took over, and whatever it could not save is written again. */
    void lost(long runId) {
        JobExecution execution = repository.getJobExecution(runId);
        if (execution != null && execution.getStatus() == BatchStatus.UNKNOWN) {
            fail(execution, LOST);
        }
    }

    void fail(JobExecution execution, String reason) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() != BatchStatus.COMPLETED) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED.addExitDescription(reason));
                step.setEndTime(LocalDateTime.now());
                repository.update(step);
            }
        }
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(ExitStatus.FAILED.addExitDescription(reason));
        execution.setEndTime(LocalDateTime.now());
        repository.update(execution);
        runs.failed(execution.getId(), reason);
    }
}
