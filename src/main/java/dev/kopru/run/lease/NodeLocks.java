package dev.kopru.run.lease;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Hands out the right to do something that is no run on one node only; no row says who has it, so no run waits for one. */
@Component
public class NodeLocks {

    private final DataSource dataSource;

    public NodeLocks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The right, or nothing while somebody else has it. */
    public Optional<NodeLock> tryAcquire(String what) {
        try {
            Connection connection = dataSource.getConnection();
            @Nullable NodeLock lock = null;
            try {
                if (JobLeases.locked(connection, what, 0)) {
                    lock = new NodeLock(connection, what);
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("SET SESSION wait_timeout = " + JobLease.SILENCE_SECONDS);
                    }
                }
                return Optional.ofNullable(lock);
            } finally {
                if (lock == null) {
                    JobLease.unlock(connection);
                }
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Could not take the lock for " + what, e);
        }
    }
}
