package dev.kopru.connector.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A SQL Server reads several results from one snapshot only where its database allows SNAPSHOT. */
final class SnapshotCheck {

    private static final String ADDRESS = "jdbc:sqlserver:";
    private static final String SQL =
            "SELECT name, snapshot_isolation_state FROM sys.databases WHERE database_id = DB_ID()";

    private SnapshotCheck() {}

    static Optional<BadStatementException> check(Connection connection) throws SQLException {
        if (!String.valueOf(connection.getMetaData().getURL()).startsWith(ADDRESS)) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SQL)) {
            return row.next() && row.getInt(2) != 1
                    ? Optional.of(BadStatementException.noSnapshot(row.getString(1)))
                    : Optional.empty();
        }
    }
}
