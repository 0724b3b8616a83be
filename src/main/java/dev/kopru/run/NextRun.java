package dev.kopru.run;

import java.time.Instant;
import java.util.Optional;

/** When a job starts by itself the next time, and by which timer. */
public interface NextRun {

    /** Empty when the job's timer is switched off. */
    Optional<Instant> of(String job);

    /** The timer in force; the one from the job's file unless somebody changed it. */
    default JobTimer timer(JobDefinition definition) {
        return definition.timer();
    }
}
