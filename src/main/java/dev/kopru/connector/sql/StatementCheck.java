package dev.kopru.connector.sql;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Set;

/** Has the database prepare a statement, without running it, and compares the result's columns. */
final class StatementCheck {

    private StatementCheck() {}

    static void check(Connection connection, NamedStatement statement) throws SQLException {
        Set<String> columns = columns(connection, statement);
        for (String column : statement.operation().columns()) {
            if (!columns.contains(column)) {
                throw BadStatementException.missingColumn(statement.file(), column, statement.operation());
            }
        }
    }

    private static Set<String> columns(Connection connection, NamedStatement statement) throws SQLException {
        try (PreparedStatement prepared = prepare(connection, statement.positional())) {
            ResultSetMetaData metadata = prepared.getMetaData();
            return metadata == null ? Set.of() : Row.indexes(metadata).keySet();
        } catch (SQLException e) {
            if (Failures.isUnavailable(e)) {
                throw e;
            }
            throw BadStatementException.refusedByDatabase(statement.file(), String.valueOf(e.getMessage()));
        }
    }

    // MySQL's driver otherwise prepares on its own side, and asks for the columns by running the statement.
    private static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        return connection.isWrapperFor(JdbcConnection.class)
                ? connection.unwrap(JdbcConnection.class).serverPrepareStatement(sql)
                : connection.prepareStatement(sql);
    }
}
