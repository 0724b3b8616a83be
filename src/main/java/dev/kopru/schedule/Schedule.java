package dev.kopru.schedule;

import dev.kopru.record.Fingerprint;
import dev.kopru.run.JobTimer;
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

    /** Another one once somebody has changed it, so that whoever looked before is told. */
    public String version() {
        Object since = source == Source.FILE ? "" : changedAt;
        return new Fingerprint()
                .text(job, timer, source, changedBy, since)
                .hex()
                .substring(0, 16);
    }
}
