package dev.kopru.run.lease;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands out the right to run a job: one holder at a time over all nodes, whoever starts it.
 *
 * <p>The lock is a {@code GET_LOCK} on a connection of its own, so the server frees it at once when the holder's process
 * dies; the row in {@code job_lease} says who holds it, and fences off a holder that lost its connection.
 */
@Component
public class JobLeases {

    /** SHA2, because newer MySQL servers have no MD5; cut, because a lock's name has at most 64 characters. */
    static final String LOCK_NAME = "CONCAT('kopru.', LEFT(SHA2(CONCAT(DATABASE(), '/', ?), 256), 40))";

    private static final int MOMENT_SECONDS = 1;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Node node;
    private final SilentNodes silent;

    JobLeases(DataSource dataSource, JdbcClient jdbc, Node node, SilentNodes silent) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.node = node;
        this.silent = silent;
    }

    /** The lease of the job, or nothing when somebody else holds it. */
    public Optional<JobLease> tryAcquire(String job) {
        return take(job, 0);
    }

    /** The lease of the job; a run that has just ended gives its lease back within the moment this waits. */
    public JobLease acquire(String job) {
        return take(job, MOMENT_SECONDS).orElseThrow(() -> busy(job));
    }

    private Optional<JobLease> take(String job, int seconds) {
        try {
            Connection connection = dataSource.getConnection();
            @Nullable JobLease lease = null;
            try {
                if (locked(connection, job, seconds)) {
                    jdbc.sql("SELECT session_mark FROM job_lease WHERE job = ? AND released_at IS NULL"
                                    + " AND session_mark IS NOT NULL")
                            .param(job)
                            .query(String.class)
                            .optional()
                            .ifPresent(silent::endSessions);
                    lease = JobLease.taken(connection, job, node);
                }
                return Optional.ofNullable(lease);
            } finally {
                if (lease == null) {
                    JobLease.unlock(connection);
                }
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Could not take the lease of " + job, e);
        }
    }

    private JobBusyException busy(String job) {
        return jdbc.sql("SELECT run_id, holder, taken_at FROM job_lease WHERE job = ? AND released_at IS NULL")
                .param(job)
                .query((row, n) -> JobBusyException.heldBy(
                        job,
                        row.getObject(1, Long.class),
                        row.getString(2),
                        row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .optional()
                .orElseGet(() -> JobBusyException.unknownHolder(job));
    }

    static boolean locked(Connection connection, String job, int seconds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT GET_LOCK(" + LOCK_NAME + ", ?)")) {
            statement.setString(1, job);
            statement.setInt(2, seconds);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }
}
