package dev.kopru.run;

import dev.kopru.record.Counts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums up what ran. */
@Repository
public class RunFigures {

    private final JdbcClient jdbc;

    RunFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many runs of a job began in some time, how many of them failed, and what became of their records. */
    public record OfJob(String job, long runs, long failed, Counts counts) {}

    /** When the job last completed a run of its own source, neither a file's nor one of rejected records alone. */
    public Optional<Instant> lastWhole(String job) {
        return jdbc.sql(
                        """
                        SELECT e.END_TIME FROM run r JOIN BATCH_JOB_EXECUTION e ON e.JOB_EXECUTION_ID = r.id
                        WHERE r.job = :job AND e.STATUS = 'COMPLETED' AND e.END_TIME IS NOT NULL
                          AND NOT EXISTS (SELECT 1 FROM BATCH_JOB_EXECUTION_PARAMS p
                                          WHERE p.JOB_EXECUTION_ID = r.id AND p.PARAMETER_NAME NOT IN (:whole))
                        ORDER BY r.id DESC LIMIT 1
                        """)
                .param("job", job)
                .param("whole", RunParameters.WHOLE)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** The newest run of the job that completed. */
    public Optional<Long> lastCompleted(String job) {
        return jdbc.sql(
                        """
                        SELECT r.id FROM run r JOIN BATCH_JOB_EXECUTION e ON e.JOB_EXECUTION_ID = r.id
                        WHERE r.job = ? AND e.STATUS = 'COMPLETED' ORDER BY r.id DESC LIMIT 1
                        """)
                .param(job)
                .query(Long.class)
                .optional();
    }

    /** What began since; jobs without a run are left out. */
    public List<OfJob> since(Instant since) {
        return jdbc.sql(
                        """
                        SELECT r.job, COUNT(*), SUM(e.STATUS = 'FAILED'), COALESCE(SUM(c.read_count), 0),
                            COALESCE(SUM(c.written), 0), COALESCE(SUM(c.unchanged), 0), COALESCE(SUM(c.rejected), 0),
                            COALESCE(SUM(c.notices), 0)
                        FROM run r JOIN BATCH_JOB_EXECUTION e ON e.JOB_EXECUTION_ID = r.id
                        LEFT JOIN (SELECT run_id, SUM(read_count) AS read_count, SUM(written) AS written,
                                       SUM(unchanged) AS unchanged, SUM(rejected) AS rejected, SUM(notices) AS notices
                                   FROM run_count WHERE run_id >= (SELECT MIN(id) FROM run WHERE created_at >= :since)
                                   GROUP BY run_id) c ON c.run_id = r.id
                        WHERE r.created_at >= :since GROUP BY r.job ORDER BY r.job
                        """)
                .param("since", LocalDateTime.ofInstant(since, ZoneOffset.UTC))
                .query((row, n) -> new OfJob(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        new Counts(row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8))))
                .list();
    }
}
