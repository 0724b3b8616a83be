package dev.kopru.run.step;

import org.springframework.batch.core.step.StepExecution;

/**
 * A step's name, as its counts and notices bear it. The parts of a step that is cut are steps to Spring Batch, which calls them
 * by the step's name and the part's; what becomes of their records is the whole step's.
 */
public final class StepName {

    /** Between the names of a step and of its part. */
    public static final String OF_PART = ":";

    private StepName() {}

    public static String of(StepExecution execution) {
        return execution.getStepName().split(OF_PART, 2)[0];
    }

    public static boolean isPart(StepExecution execution) {
        return execution.getStepName().contains(OF_PART);
    }
}
