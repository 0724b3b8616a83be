package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a process has locked on PostgreSQL that hangs in the middle of a change. */
@PostgreSql.Needed
class PostgreSqlSessionsTests {

    @Test
    void whatAHangingProcessHasLockedIsFreeOnceItsSessionsAreEnded() throws SQLException {
        try (HikariDataSource hanging = PostgreSql.fresh("store");
                HikariDataSource living = new HikariDataSource()) {
            living.setJdbcUrl(hanging.getJdbcUrl());
            living.setUsername(hanging.getUsername());
            living.setPassword(hanging.getPassword());
            JdbcTemplate jdbc = new JdbcTemplate(living);
            jdbc.execute("CREATE TABLE locked (n INT PRIMARY KEY, v INT NOT NULL)");
            jdbc.update("INSERT INTO locked VALUES (1, 1)");
            try (Connection connection = hanging.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.executeUpdate("UPDATE locked SET v = 2 WHERE n = 1");

                ProcessSessions.end("another one", Duration.ZERO, living);
                ProcessSessions.end(ProcessSessions.MARK, Duration.ofSeconds(30), living);
                assertThat(connection.isValid(2)).isTrue();
                ProcessSessions.end(ProcessSessions.MARK, Duration.ZERO, living);

                assertThat(jdbc.queryForObject("SELECT v FROM locked FOR UPDATE NOWAIT", Integer.class))
                        .isEqualTo(1);
                assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
            }
        }
    }
}
