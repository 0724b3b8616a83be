package dev.kopru.run.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds jobs of which the last run that read something new rejected all of it: no run of them may count as well. */
@Repository
public class RejectedAll {

    /** A run that finds nothing to do says nothing of the one before; so many of them are looked behind. */
    private static final int RUNS = 2_000;

    private static final String NEW = " AND c.read_count > 0 AND c.step NOT IN ('dueRetries', 'dueFileRetries')";

    private final JdbcClient jdbc;

    RejectedAll(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That run, and how many records it read. */
    public record Run(long id, long records) {}

    /** By job; jobs of which some record went through, or none was read, are left out. */
    public Map<String, Run> of(Collection<String> jobs) {
        Map<String, Run> found = new HashMap<>();
        jobs.forEach(job -> last(job).flatMap(this::rejected).ifPresent(run -> found.put(job, run)));
        return found;
    }

    private Optional<Long> last(String job) {
        return jdbc.sql("SELECT r.id FROM run r FORCE INDEX (run_by_job) STRAIGHT_JOIN run_count c ON c.run_id = r.id"
                        + " WHERE r.job = :job AND r.id > COALESCE((SELECT b.id FROM run b WHERE b.job = :job"
                        + " ORDER BY b.id DESC LIMIT 1 OFFSET " + RUNS + "), 0)" + NEW + " ORDER BY r.id DESC LIMIT 1")
                .param("job", job)
                .query(Long.class)
                .optional();
    }

    private Optional<Run> rejected(long run) {
        return jdbc.sql("SELECT SUM(c.read_count) FROM run_count c WHERE c.run_id = :run" + NEW
                        + " HAVING SUM(c.read_count) = SUM(c.rejected)")
                .param("run", run)
                .query((row, n) -> new Run(run, row.getLong(1)))
                .optional();
    }
}
