package dev.kopru.run.history;

import dev.kopru.run.RunParameters;
import dev.kopru.run.RunTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the runs that wait for a restart.
 *
 * <p>Stopped by nobody means that it lost its lease, which is a failure; what a person stopped stays stopped.
 *
 * <p>A run with parameters of its own (a file, say) waits until somebody resumes it. One without only waits while
 * it is the job's latest: each run takes all there is, so a later one has done its work.
 */
@Repository
public class OpenFailures {

    private final JdbcClient jdbc;

    OpenFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one job, the oldest first. */
    public List<OpenFailure> of(String job) {
        return jdbc.sql(
                        """
                        SELECT e.JOB_EXECUTION_ID, e.END_TIME, e.STATUS = 'STOPPED' AND r.stopped_by = :shutdown,
                            (SELECT COUNT(*) FROM run again
                             JOIN BATCH_JOB_EXECUTION a ON a.JOB_EXECUTION_ID = again.id
                             JOIN BATCH_JOB_EXECUTION b ON b.JOB_EXECUTION_ID = again.restart_of
                             WHERE a.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID AND again.started_via = 'RECOVERY'
                               AND b.STATUS = 'FAILED'),
                            COALESCE(r.stopped_by = :cutOff OR (r.stopped_by = :shutdown AND e.STATUS = 'FAILED'), FALSE)
                        FROM BATCH_JOB_EXECUTION e
                        JOIN run r ON r.id = e.JOB_EXECUTION_ID
                        WHERE r.job = :job AND e.END_TIME IS NOT NULL
                          AND (e.STATUS = 'FAILED' OR (e.STATUS = 'STOPPED'
                               AND COALESCE(r.stopped_by, :shutdown) IN (:shutdown, :cutOff)))
                          AND NOT EXISTS (SELECT 1 FROM BATCH_JOB_EXECUTION later
                                          WHERE later.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID
                                            AND later.JOB_EXECUTION_ID > e.JOB_EXECUTION_ID)
                          AND (e.JOB_EXECUTION_ID = (SELECT MAX(id) FROM run WHERE job = :job)
                               OR EXISTS (SELECT 1 FROM BATCH_JOB_EXECUTION_PARAMS p
                                          WHERE p.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID
                                            AND p.PARAMETER_NAME NOT IN (:identity, :key)))
                        ORDER BY e.JOB_EXECUTION_ID
                        """)
                .param("job", job)
                .param("shutdown", RunTable.SHUTDOWN)
                .param("cutOff", RunTable.CUT_OFF)
                .param("identity", RunParameters.IDENTITY)
                .param("key", RunParameters.KEY)
                .query((row, n) -> new OpenFailure(
                        row.getLong(1),
                        job,
                        row.getInt(4),
                        row.getTimestamp(2).toInstant(),
                        row.getBoolean(3),
                        row.getBoolean(5)))
                .list();
    }
}
