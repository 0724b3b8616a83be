package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every connection of Köprü can rely on, whatever the server's own settings are. */
class ConnectionDefaultsTests {

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();

    @AfterEach
    void dropSchemas() {
        schemas.close();
    }

    @Test
    void runsSessionsInUtcAndReadCommitted() throws SQLException {
        try (Connection connection = schemas.store().getConnection()) {
            assertThat(text(connection, "SELECT TIMEDIFF(NOW(), UTC_TIMESTAMP())"))
                    .isEqualTo("00:00:00");
            assertThat(text(connection, "SELECT @@session.time_zone")).isEqualTo("+00:00");
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void readsAZeroDateAsNone() throws SQLException {
        try (Connection connection = schemas.store().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION sql_mode = ''");
            statement.execute("CREATE TABLE shipped (at DATETIME NOT NULL)");
            statement.execute("INSERT INTO shipped VALUES ('0000-00-00 00:00:00')");
            try (ResultSet row = statement.executeQuery("SELECT at FROM shipped")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getTimestamp(1)).isNull();
            }
        }
    }

    @Test
    void sendsABatchAsOneStatement() throws SQLException {
        try (Connection connection = schemas.own().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE batched (id INT PRIMARY KEY, name VARCHAR(20))");
            long before = inserts(connection);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO batched VALUES (?, ?)")) {
                for (int id = 1; id <= 200; id++) {
                    insert.setInt(1, id);
                    insert.setString(2, "çığ " + id);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            assertThat(inserts(connection) - before).isEqualTo(1);
            assertThat(text(connection, "SELECT name FROM batched WHERE id = 200"))
                    .isEqualTo("çığ 200");
        }
    }

    @Test
    void leavesWhatTheUrlSaysAlone() {
        assertThat(Vendor.MYSQL.missingIn(
                        "jdbc:mysql://db/shop?connectionTimeZone=Europe/Istanbul&sockettimeout=5000",
                        Duration.ofSeconds(120)))
                .doesNotContainKeys("connectionTimeZone", "socketTimeout")
                .containsEntry("rewriteBatchedStatements", "true");
    }

    private static long inserts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW SESSION STATUS LIKE 'Com_insert'")) {
            row.next();
            return row.getLong(2);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
