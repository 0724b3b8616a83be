package dev.kopru.run;

import dev.kopru.record.Counts;
import dev.kopru.run.lease.LeaseLostException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Owns {@code run_count}: counts move in the chunk's own transaction, and only while the run still holds its job's
 * lease, so a run that another node has taken over can commit nothing more.
 */
@Repository
public class RunCounts {

    private final JdbcClient jdbc;

    RunCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds to the counts of a step; throws {@link LeaseLostException} when the run no longer holds its lease. */
    public void add(long runId, String step, Counts counts) {
        int held = jdbc.sql(
                        """
                        INSERT INTO run_count (run_id, step, read_count, written, unchanged, rejected, notices)
                        SELECT l.run_id, :step, :read, :written, :unchanged, :rejected, :notices FROM job_lease l
                        WHERE l.run_id = :run AND l.released_at IS NULL LOCK IN SHARE MODE
                        ON DUPLICATE KEY UPDATE read_count = run_count.read_count + VALUES(read_count),
                            written = run_count.written + VALUES(written),
                            unchanged = run_count.unchanged + VALUES(unchanged),
                            rejected = run_count.rejected + VALUES(rejected),
                            notices = run_count.notices + VALUES(notices)
                        """)
                .param("run", runId)
                .param("step", step)
                .param("read", counts.read())
                .param("written", counts.written())
                .param("unchanged", counts.unchanged())
                .param("rejected", counts.rejected())
                .param("notices", counts.notices())
                .update();
        if (held == 0 && counts.read() + counts.notices() > 0) {
            throw LeaseLostException.ofRun(runId);
        }
    }

    /** Counts of a run by step, in the order in which the steps began. */
    public Map<String, Counts> byStep(long runId) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        jdbc.sql("SELECT step, read_count, written, unchanged, rejected, notices FROM run_count WHERE run_id = ?")
                .param(runId)
                .query(row -> {
                    counts.put(
                            row.getString(1),
                            new Counts(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)));
                });
        return counts;
    }
}
