package dev.kopru.partition;

import dev.kopru.record.LogKeys;
import java.util.function.Supplier;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** Works on parts of a step, each with a step of its own: what a step remembers of its faults is for one thread. */
record PartStep(String job, String name, Cutting cutting, Supplier<Step> part) implements Step {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        LogKeys.run(
                execution.getJobExecutionId(),
                execution.getJobExecution().getJobInstance().getJobName());
        try {
            part.get().execute(execution);
        } finally {
            LogKeys.runEnded();
        }
    }
}
