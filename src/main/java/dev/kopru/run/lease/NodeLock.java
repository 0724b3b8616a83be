package dev.kopru.run.lease;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The right to do something on this node alone, until it is given back, its connection breaks or it is silent for a minute. */
public final class NodeLock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(NodeLock.class);

    private final Connection connection;
    private final String what;

    NodeLock(Connection connection, String what) {
        this.connection = connection;
        this.what = what;
    }

    /** Whether this node still has it; asking keeps it. The lock lives as long as the session that answers. */
    public boolean isHeld() {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException e) {
            log.warn("The lock for {} is lost: {}", what, e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        try {
            JobLease.unlock(connection);
        } catch (SQLException e) {
            log.warn("The lock for {} could not be released, its connection is lost: {}", what, e.getMessage());
        }
    }
}
