package dev.kopru.job;

import org.jspecify.annotations.Nullable;

/**
 * What the core knows of a job: its name, its settings file in {@code jobs/} (without {@code .yml}) and the timer
 * written there.
 *
 * @param after the job whose first run its timer waits for, if there is such a job; null = none
 */
public record JobDefinition(String name, String file, JobTimer timer, @Nullable String after) {

    /** A job whose timer waits for no other. */
    public JobDefinition(String name, String file, JobTimer timer) {
        this(name, file, timer, null);
    }
}
