package dev.kopru.run;

import java.time.LocalDateTime;
import java.util.function.Predicate;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Ends the metadata of runs that did not end it themselves: UNKNOWN ones, which Spring Batch neither recovers nor
 * restarts, and those whose process died, which it recovers only once an instance.
 */
@Component
public class LeftRuns {

    public static final String LOST = "The run lost its connection to Köprü's own database in the middle of its work";

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

    /**
     * Of a run of this process that has ended: whatever it could not save is written again, and changes nothing. Where this process
     * hung for so long that another node has ended the run, that node's word stands.
     */
    void endUnknown(long runId) {
        JobExecution execution = repository.getJobExecution(runId);
        if (execution != null && execution.getStatus() == BatchStatus.UNKNOWN) {
            cutOff(execution, runs.whyCutOff(runId).orElse(LOST));
        }
    }

    /** Of a run that stopped because its lease was gone: another node may resume it at any time. */
    void lostLease(long runId) {
        runs.cutOff(runId, LOST);
    }

    /** Nothing of the job's own went wrong, and nobody wanted it to stop. */
    void cutOff(JobExecution execution, String why) {
        fail(execution, why);
        runs.cutOff(execution.getId(), why);
    }

    void fail(JobExecution execution, String reason) {
        for (StepExecution step : execution.getStepExecutions()) {
            fail(step, status -> status != BatchStatus.COMPLETED, reason);
        }
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(ExitStatus.FAILED.addExitDescription(reason));
        execution.setEndTime(LocalDateTime.now());
        repository.update(execution);
        runs.failed(execution.getId(), reason);
    }

    /**
     * Of a run that has ended, for a holder of its job's lease, which proves that nobody may work on it: steps and parts of steps
     * whose end nobody saved, as the database or the lease was lost in between. Spring Batch would never go on with them.
     */
    void endSteps(JobExecution ended) {
        ended.getStepExecutions()
                .forEach(step -> fail(step, status -> status.isRunning() || status == BatchStatus.UNKNOWN, LOST));
    }

    private void fail(StepExecution step, Predicate<BatchStatus> isMeant, String reason) {
        StepExecution now = step;
        while (now != null && isMeant.test(now.getStatus()) && !isFailed(now, reason)) {
            now = repository.getStepExecution(step.getId());
        }
    }

    /** False where a node that works on a part of it has just saved something of its own; it will save no chunk any more. */
    private boolean isFailed(StepExecution step, String reason) {
        step.setStatus(BatchStatus.FAILED);
        step.setExitStatus(ExitStatus.FAILED.addExitDescription(reason));
        step.setEndTime(LocalDateTime.now());
        try {
            repository.update(step);
            return true;
        } catch (OptimisticLockingFailureException e) {
            return false;
        }
    }
}
