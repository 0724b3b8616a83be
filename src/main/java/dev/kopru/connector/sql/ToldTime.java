package dev.kopru.connector.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the time that a folder's own statement tells: where its zone is another than {@code folder.yml} says, all dates are shifted. */
record ToldTime(Instants instants, Clock clock) {

    /** By so much, or a multiple of it, zones differ; a clock that is wrong, or a copy that lags behind, differs by anything. */
    private static final Duration STEP = Duration.ofMinutes(30);

    private static final Duration LARGEST = Duration.ofHours(14);
    private static final Duration LENIENCE = Duration.ofMinutes(3);
    private static final String TIME = "as_of";

    /** Nothing where the statement is for something else, or its time may be right. */
    Optional<BadStatementException> check(Connection connection, NamedStatement statement) throws SQLException {
        if (!statement.operation().columns().equals(List.of(TIME))
                || !statement.operation().parameters().isEmpty()) {
            return Optional.empty();
        }
        Instant told = told(connection, statement);
        Instant present = clock.instant();
        return told == null || !isShifted(Duration.between(told, present).abs())
                ? Optional.empty()
                : Optional.of(BadStatementException.otherTime(statement.file(), shown(told), shown(present)));
    }

    private @Nullable Instant told(Connection connection, NamedStatement statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.positional());
                ResultSet result = prepared.executeQuery()) {
            return result.next() ? Row.of(result, instants).instant(TIME) : null;
        }
    }

    static boolean isShifted(Duration difference) {
        Duration rest = Duration.ofMillis((difference.toMillis() + LENIENCE.toMillis()) % STEP.toMillis());
        return difference.compareTo(STEP.minus(LENIENCE)) >= 0
                && difference.compareTo(LARGEST.plus(LENIENCE)) <= 0
                && rest.compareTo(LENIENCE.multipliedBy(2)) <= 0;
    }

    private static String shown(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
