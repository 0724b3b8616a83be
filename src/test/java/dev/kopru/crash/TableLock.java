package dev.kopru.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Keeps everybody else from a table until it is closed. */
record TableLock(Connection connection, String table) implements AutoCloseable {

    static TableLock later(DataSource database, String table) throws SQLException {
        return new TableLock(database.getConnection(), table);
    }

    void take() throws SQLException {
        execute("LOCK TABLES " + table + " WRITE");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("UNLOCK TABLES");
        }
    }
}
