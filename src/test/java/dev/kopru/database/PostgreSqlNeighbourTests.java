package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is said of a neighbour's database that is a PostgreSQL. */
@PostgreSql.Needed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgreSqlNeighbourTests {

    private final HikariDataSource database = PostgreSql.fresh("store");

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void aGoodOneIsGood() throws SQLException {
        assertThat(look(null)).singleElement().asString().contains("PostgreSQL 1");
    }

    @Test
    void theReferenceTablesAreNotCreatedThere() throws SQLException {
        assertThat(look(true))
                .containsExactly(
                        "kopru.store.create-tables: the reference tables can be created on MySQL and MariaDB only;"
                                + " set this to false.");
    }

    @Test
    void sessionsAreInUtcAndReadCommitted() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(new ServerClock(Clock.systemUTC()).trouble("kopru.store", connection))
                    .isEmpty();
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownDatabaseAreToldApart() {
        String url = database.getJdbcUrl();
        assertThat(refused(new DatabaseTarget(url, database.getUsername(), "wrong")))
                .contains("kopru.store.datasource");
        String unknown = url.replaceFirst("/[^/]*$", "/nobodys");
        assertThat(refused(new DatabaseTarget(unknown, database.getUsername(), database.getPassword())))
                .contains("nobodys")
                .doesNotContain("CREATE DATABASE");
    }

    private static String refused(DatabaseTarget target) {
        try {
            Connections.open(target).close();
            return "";
        } catch (SQLException e) {
            return String.join("\n", said(RefusedConnection.of("kopru.store.datasource", target, e)));
        }
    }

    private List<String> look(@Nullable Boolean createTables) throws SQLException {
        DatabaseTarget target = new DatabaseTarget(database.getJdbcUrl(), "", "");
        try (Connection connection = database.getConnection()) {
            return said(NeighbourCheck.of("store", new NeighbourSettings(target, createTables, null))
                    .look(connection));
        }
    }

    private static List<String> said(List<Finding> findings) {
        return findings.stream()
                .map(finding -> FindingWords.say(finding, Locale.ENGLISH))
                .toList();
    }
}
