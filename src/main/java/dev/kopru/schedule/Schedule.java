package dev.kopru.schedule;

import dev.kopru.job.JobTimer;
import java.time.Instant;

/**
 * The timer of a job in force.
 *
 * @param source whether the job's file rules, or a person who changed the timer
 */
public record Schedule(String job, JobTimer timer, Source source, String changedBy, Instant changedAt) {

    /** Who rules. */
    public enum Source {
        FILE,
        PERSON
    }
}
