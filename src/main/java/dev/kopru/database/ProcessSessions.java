package dev.kopru.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The sessions that processes of Köprü have on the databases. Each bears the mark of its process, since a name of a host and a
 * number of a process come again when a container is started anew.
 */
@Component
public class ProcessSessions {

    /** Of this process. */
    public static final String MARK = UUID.randomUUID().toString();

    private static final Logger log = LoggerFactory.getLogger(ProcessSessions.class);

    private final ObjectProvider<HikariDataSource> pools;

    ProcessSessions(ObjectProvider<HikariDataSource> pools) {
        this.pools = pools;
    }

    /**
     * Ends what another process has left open, and with it the locks on rows that it keeps. A server that does not tell sessions
     * apart, or does not answer, keeps them.
     *
     * @param idle only sessions that have asked for nothing for so long
     */
    public void end(String mark, Duration idle) {
        pools.forEach(pool -> end(mark, idle, pool));
    }

    static void end(String mark, Duration idle, HikariDataSource pool) {
        Vendor vendor = Vendor.of(pool.getJdbcUrl());
        if (vendor.idleSessions().isEmpty()) {
            return;
        }
        try (Connection connection = pool.getConnection()) {
            for (long session : idle(connection, vendor, mark, idle)) {
                end(connection, vendor, session, pool.getPoolName());
            }
        } catch (SQLException e) {
            log.warn(
                    "Sessions that a silent node may have left on {} cannot be looked for: {}",
                    pool.getPoolName(),
                    e.getMessage());
        }
    }

    private static List<Long> idle(Connection connection, Vendor vendor, String mark, Duration idle)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(vendor.idleSessions())) {
            query.setString(1, mark);
            query.setLong(2, idle.toSeconds());
            List<Long> sessions = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sessions.add(rows.getLong(1));
                }
            }
            return sessions;
        }
    }

    /** One that has ended by itself in the meantime is no trouble. */
    private static void end(Connection connection, Vendor vendor, long session, String pool) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(vendor.end(session));
            log.warn("Ended session {} on {}, which a silent node had left open", session, pool);
        } catch (SQLException e) {
            log.info("Session {} on {} could not be ended: {}", session, pool, e.getMessage());
        }
    }
}
