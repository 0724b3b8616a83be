package dev.kopru.recipe;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;

/** Whether a step that is cut has just made a comparison of everything, for a step behind it that reads the rest. */
public enum ComparisonMade {
    /** None was due, or it is not finished, or a run that this one goes on with has made it. */
    NONE,
    /** The first by the present settings: nothing was known of changes before. */
    FIRST,
    AGAIN;

    private static final String KEY = "comparison.made";

    /** By this step, in the run that works on this thread. */
    public static ComparisonMade by(String step) {
        for (StepExecution one : StepRun.stepExecution().getJobExecution().getStepExecutions()) {
            @Nullable
            Object made =
                    one.getStepName().equals(step) ? one.getExecutionContext().get(KEY) : null;
            if (made != null) {
                return valueOf(made.toString());
            }
        }
        return NONE;
    }

    void keep(StepExecution step) {
        step.getExecutionContext().putString(KEY, name());
    }
}
