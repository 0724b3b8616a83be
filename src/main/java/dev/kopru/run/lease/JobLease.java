package dev.kopru.run.lease;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The right to run one job, held by this process until it is released or its connection breaks. */
public final class JobLease {

    private static final Logger log = LoggerFactory.getLogger(JobLease.class);

    /** A server that hears nothing for so long ends the session and with it the lock, should this host vanish. */
    static final int SILENCE_SECONDS = 60;

    private final Connection connection;
    private final String job;
    private boolean open = true;

    private JobLease(Connection connection, String job) {
        this.connection = connection;
        this.job = job;
    }

    static JobLease taken(Connection connection, String job, Node holder) throws SQLException {
        JobLease lease = new JobLease(connection, job);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION wait_timeout = " + SILENCE_SECONDS);
        }
        lease.update(
                """
                INSERT INTO job_lease (job, holder, session_mark, run_id, taken_at, heartbeat_at, released_at)
                VALUES (?, ?, ?, NULL, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), NULL)
                ON DUPLICATE KEY UPDATE holder = VALUES(holder), session_mark = VALUES(session_mark), run_id = NULL,
                    taken_at = VALUES(taken_at), heartbeat_at = VALUES(heartbeat_at), released_at = NULL
                """,
                job,
                holder.name(),
                holder.mark());
        return lease;
    }

    public String job() {
        return job;
    }

    /** From now on the lease belongs to this run. */
    public synchronized void heldBy(long runId) throws SQLException {
        update("UPDATE job_lease SET run_id = ? WHERE job = ?", runId, job);
    }

    /** Tells the others that the run lives; false when the lease is lost. */
    public synchronized boolean beat() {
        if (!open) {
            return true;
        }
        try {
            update("UPDATE job_lease SET heartbeat_at = UTC_TIMESTAMP(6) WHERE job = ?", job);
            return true;
        } catch (SQLException e) {
            log.warn("The lease of {} is lost: {}", job, e.getMessage());
            return false;
        }
    }

    public synchronized void release() {
        open = false;
        try (connection) {
            update("UPDATE job_lease SET released_at = UTC_TIMESTAMP(6) WHERE job = ?", job);
            unlock(connection);
        } catch (SQLException e) {
            log.warn("The lease of {} could not be released, its connection is lost: {}", job, e.getMessage());
        }
    }

    /** A connection that goes back to its pool with a lock would keep the job from ever running again. */
    static void unlock(Connection connection) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("DO RELEASE_ALL_LOCKS()");
            statement.execute("SET SESSION wait_timeout = DEFAULT");
        }
    }

    private void update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
