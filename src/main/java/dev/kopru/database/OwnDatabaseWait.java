package dev.kopru.database;

import dev.kopru.database.server.Processes;
import dev.kopru.finding.RefusedStartException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the start until Köprü's own database answers: after a reboot it may come up later than the service. */
record OwnDatabaseWait(Duration maxWait, Duration pause) {

    private static final Logger log = LoggerFactory.getLogger(OwnDatabaseWait.class);

    private static final String CONNECTION_FAILURE = "08";

    void until(DatabaseTarget target) {
        long deadline = System.nanoTime() + maxWait.toNanos();
        while (true) {
            try (Connection connection = Connections.open(target)) {
                log.debug("{} answers", connection.getMetaData().getURL());
                return;
            } catch (SQLException e) {
                boolean absent = Objects.requireNonNullElse(e.getSQLState(), "").startsWith(CONNECTION_FAILURE);
                // A wrong password does not become right by waiting.
                if (!absent || System.nanoTime() + pause.toNanos() > deadline) {
                    throw RefusedStartException.because(RefusedConnection.of("spring.datasource", target, e), e);
                }
                log.warn("Waiting for Köprü's own database (spring.datasource.url): {}", firstLine(e));
            }
            Processes.pause(pause);
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
