package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.database.TestDatabase.Schemas;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a process has locked that hangs in the middle of a change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsOfProcessesTests {

    private final Schemas schemas = TestDatabase.fresh();
    private final HikariDataSource pool = (HikariDataSource) schemas.store();
    private final JdbcTemplate jdbc = new JdbcTemplate(pool);

    @BeforeAll
    void theServerTellsSessionsApart() {
        assumeTrue(
                Boolean.TRUE.equals(jdbc.queryForObject("SELECT @@performance_schema", Boolean.class)),
                "this server's performance_schema is off, so it does not tell sessions apart");
        jdbc.execute("CREATE TABLE locked (n INT PRIMARY KEY, v INT NOT NULL)");
        jdbc.update("INSERT INTO locked VALUES (1, 1)");
    }

    @AfterAll
    void close() {
        schemas.close();
    }

    @Test
    void whatAHangingProcessHasLockedIsFreeOnceItsSessionsAreEndedAndItsChangeIsUndone() throws SQLException {
        String mark = UUID.randomUUID().toString();
        try (Connection hanging = session(mark)) {
            change(hanging, 2);

            ProcessSessions.end(mark, Duration.ZERO, pool);

            assertThat(jdbc.queryForObject("SELECT v FROM locked WHERE n = 1 FOR UPDATE NOWAIT", Integer.class))
                    .isEqualTo(1);
            assertThatThrownBy(hanging::commit).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aProcessOfAnotherMarkAndOneThatHasJustAskedForSomethingKeepTheirSessions() throws SQLException {
        String mark = UUID.randomUUID().toString();
        try (Connection busy = session(mark);
                Connection other = session(UUID.randomUUID().toString())) {
            change(busy, 3);

            ProcessSessions.end(mark, Duration.ofSeconds(30), pool);
            ProcessSessions.end(UUID.randomUUID().toString(), Duration.ZERO, pool);

            busy.commit();
            other.commit();
            assertThat(jdbc.queryForObject("SELECT v FROM locked", Integer.class))
                    .isEqualTo(3);
            jdbc.update("UPDATE locked SET v = 1");
        }
    }

    @Test
    void allSessionsThatThisProcessOpensBearItsMark() {
        assertThat(Vendor.MYSQL.missingIn(pool.getJdbcUrl(), Duration.ofMinutes(1)))
                .containsEntry("connectionAttributes", "kopru:" + ProcessSessions.MARK);
    }

    private static void change(Connection connection, int value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE locked SET v = " + value + " WHERE n = 1");
        }
    }

    private Connection session(String mark) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", schemas.username());
        properties.setProperty("password", schemas.password());
        properties.setProperty("connectionAttributes", "kopru:" + mark);
        Connection session = DriverManager.getConnection(schemas.storeUrl(), properties);
        session.setAutoCommit(false);
        return session;
    }
}
