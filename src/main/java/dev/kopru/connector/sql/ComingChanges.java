package dev.kopru.connector.sql;

import dev.kopru.finding.Finding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a folder tells of changes that are still to come: then its columns are in another zone than the folder says,
 * which nothing else would show. Of a zone behind the folder's there is no such sign.
 */
record ComingChanges(Wire wire, String folderFile, Clock clock) {

    /** Zones differ by that at least; clocks that are a little wrong do not. */
    private static final Duration LENIENCE = Duration.ofMinutes(25);

    private static final int PATIENCE_SECONDS = 5;
    private static final String INSTANT = "changed_at";
    private static final String NO_STATUS = "\u0001";

    /** Nothing where the statement is for something else, tells of nothing to come, or fails: it is only asked by the way. */
    Optional<Finding> look(Connection connection, NamedStatement statement) {
        if (statement.operation().since() == null) {
            return Optional.empty();
        }
        Instant present = clock.instant();
        try {
            Instant coming = coming(connection, statement, present.plus(LENIENCE));
            return coming == null
                    ? Optional.empty()
                    : Optional.of(Finding.notice(
                            "sql-coming-changes",
                            statement.file(),
                            shown(coming),
                            shown(present),
                            folderFile,
                            wire.instants().zone()));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private @Nullable Instant coming(Connection connection, NamedStatement statement, Instant after)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.positional())) {
            prepared.setQueryTimeout(PATIENCE_SECONDS);
            int[] ordinals = statement.ordinals();
            for (int i = 0; i < ordinals.length; i++) {
                String parameter = statement.operation().parameters().get(ordinals[i]);
                wire.set(prepared, i + 1, value(statement.operation(), parameter, after));
            }
            try (ResultSet result = prepared.executeQuery()) {
                return result.next() ? Row.of(result, wire.instants()).instant(column(statement.operation())) : null;
            }
        }
    }

    /** Everything, and of it the first. */
    private static @Nullable Object value(Operation operation, String parameter, Instant after) {
        if (parameter.equals(operation.since())) {
            return after;
        }
        return switch (parameter) {
            case "limit", "parts" -> 1L;
            // Those in no status are left out.
            case "statuses" -> NO_STATUS;
            default -> null;
        };
    }

    private static String column(Operation operation) {
        return operation.columns().stream()
                .filter(column -> column.endsWith(INSTANT))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
