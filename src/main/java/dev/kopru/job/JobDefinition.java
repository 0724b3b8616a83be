package dev.kopru.job;

import java.time.Duration;

/**
 * What the core knows of a job: its name, its settings file in {@code jobs/} (without {@code .yml}) and the timer
 * written there.
 */
public record JobDefinition(String name, String file, JobTimer timer) {

    /** How often the job starts by itself; at least one minute. */
    public record JobTimer(Duration every, boolean enabled) {

        private static final Duration SHORTEST = Duration.ofMinutes(1);

        public JobTimer {
            if (every.compareTo(SHORTEST) < 0) {
                throw new IllegalArgumentException("timer.every must be at least one minute (PT1M), but is " + every);
            }
        }
    }
}
