package dev.kopru.connector.sql;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Has the database prepare a statement, without running it, and compares the result's columns. */
final class StatementCheck {

    private StatementCheck() {}

    /** What the database says of a statement that it does not take; nothing when it takes it. */
    static Optional<String> check(Dialect dialect, Connection connection, NamedStatement statement)
            throws SQLException {
        try {
            Set<String> columns = columns(connection, statement);
            List<String> missing = statement.operation().columns().stream()
                    .filter(column -> !columns.contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                throw BadStatementException.missingColumns(statement.file(), missing, statement.operation());
            }
            return Optional.empty();
        } catch (SQLException e) {
            if (Failures.isUnavailable(dialect, e)) {
                throw e;
            }
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Set<String> columns(Connection connection, NamedStatement statement) throws SQLException {
        try (PreparedStatement prepared = prepare(connection, statement.positional())) {
            ResultSetMetaData metadata = prepared.getMetaData();
            return metadata == null ? Set.of() : Row.indexes(metadata).keySet();
        }
    }

    // MySQL's driver otherwise prepares on its own side, and asks for the columns by running the statement.
    private static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        return connection.isWrapperFor(JdbcConnection.class)
                ? connection.unwrap(JdbcConnection.class).serverPrepareStatement(sql)
                : connection.prepareStatement(sql);
    }
}
