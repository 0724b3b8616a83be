package dev.kopru.recipe;

import dev.kopru.partition.Span;
import dev.kopru.run.RunParameters;
import dev.kopru.run.step.StepName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;

/**
 * A run that is in one of its job's steps.
 *
 * @param runId under which, with the step's name, all is written down
 * @param execution of the step; a resumed step is another one
 * @param besideOthers other parts of the step may be worked on at this moment, here or elsewhere
 */
public record StepRun(long runId, String step, long execution, boolean besideOthers, JobParameters parameters) {

    /** The one that works on this thread. */
    public static StepRun current() {
        StepExecution execution = stepExecution();
        return new StepRun(
                execution.getJobExecutionId(),
                StepName.of(execution),
                execution.getId(),
                Span.of(execution.getExecutionContext()).isPartial(),
                execution.getJobParameters());
    }

    static StepExecution stepExecution() {
        StepContext context = StepSynchronizationManager.getContext();
        if (context == null) {
            throw new IllegalStateException("No step is working on this thread");
        }
        return context.getStepExecution();
    }

    /** Whether everything is to be looked at before its time. */
    public boolean isFull() {
        return Boolean.parseBoolean(parameters.getString(RunParameters.FULL));
    }

    /** The name under which people asked for rejected records to be tried; null when all that are due are. */
    @Nullable
    String replay() {
        return parameters.getString(RunParameters.REPLAY);
    }

    /** The import whose file is to be read. */
    long importId() {
        return Long.parseLong(Objects.requireNonNull(parameters.getString(RunParameters.IMPORT)));
    }
}
