package dev.kopru.run;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owns {@code first_run}: which jobs have ever ended a whole run, or had one given up. */
@Repository
public class FirstRuns {

    private static final Set<BatchStatus> ENDS = Set.of(BatchStatus.COMPLETED, BatchStatus.ABANDONED);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    FirstRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the job has; for good, whatever becomes of its runs. */
    public boolean isOver(String job) {
        boolean over = known.contains(job)
                || jdbc.sql("SELECT 1 FROM first_run WHERE job = ?")
                        .param(job)
                        .query(Integer.class)
                        .optional()
                        .isPresent();
        if (over) {
            known.add(job);
        }
        return over;
    }

    /** Takes note of a run that is over, if it was a whole one. */
    void ended(String job, JobExecution execution) {
        if (ENDS.contains(execution.getStatus())
                && RunParameters.isWhole(execution.getJobParameters())
                && !known.contains(job)) {
            jdbc.sql("INSERT IGNORE INTO first_run (job, finished_at) VALUES (?, ?)")
                    .params(job, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
            known.add(job);
        }
    }
}
