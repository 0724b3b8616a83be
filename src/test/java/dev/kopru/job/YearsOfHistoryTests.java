package dev.kopru.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is asked every few seconds must not cost more with every run that has ended. */
class YearsOfHistoryTests {

    private static final int RUNS = 5000;
    private static final String JOB = "OrderImportJob";

    @Test
    void whatIsAskedAllTheTimeReadsNoneOfTheRunsThatEndedLongAgo() throws SQLException {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh();
                Connection connection = schemas.own().getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            fill(jdbc);

            assertThat(rowsRead(jdbc, client -> new RunTable(client, new Node("here", "1"), Clock.systemUTC())
                            .unfinished(JOB)))
                    .as("rows read to find unfinished runs")
                    .isLessThan(50);
            assertThat(rowsRead(jdbc, client -> new OpenFailures(client).of(JOB)))
                    .as("rows read to find failed runs")
                    .isLessThan(50);
            assertThat(rowsRead(jdbc, client -> new RunHistory(client).last()))
                    .as("rows read to find each job's last run")
                    .isLessThan(50);
        }
    }

    private static long rowsRead(JdbcTemplate jdbc, Consumer<JdbcClient> question) {
        // MySQL counts the rows of its dictionary as well, for each table that nobody has opened yet.
        question.accept(JdbcClient.create(jdbc));
        jdbc.execute("FLUSH STATUS");
        question.accept(JdbcClient.create(jdbc));
        return jdbc.query("SHOW SESSION STATUS LIKE 'Handler_read%'", (row, n) -> row.getLong(2)).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static void fill(JdbcTemplate jdbc) {
        List<Object[]> ids = LongStream.rangeClosed(1, RUNS)
                .mapToObj(id -> new Object[] {id})
                .toList();
        jdbc.batchUpdate(
                "INSERT INTO BATCH_JOB_INSTANCE (JOB_INSTANCE_ID, VERSION, JOB_NAME, JOB_KEY) VALUES (?, 0, '" + JOB
                        + "', UUID_SHORT())",
                ids);
        jdbc.batchUpdate(
                "INSERT INTO BATCH_JOB_EXECUTION (JOB_EXECUTION_ID, VERSION, JOB_INSTANCE_ID, CREATE_TIME, END_TIME,"
                        + " STATUS) SELECT JOB_INSTANCE_ID, 1, JOB_INSTANCE_ID, NOW(), NOW(), 'COMPLETED'"
                        + " FROM BATCH_JOB_INSTANCE WHERE JOB_INSTANCE_ID = ?",
                ids);
        jdbc.batchUpdate(
                "INSERT INTO run (id, job, started_via, started_by, node, version, created_at)" + " VALUES (?, '" + JOB
                        + "', 'TIMER', 'kopru', 'here', '1', UTC_TIMESTAMP(6))",
                ids);
        jdbc.execute("ANALYZE TABLE BATCH_JOB_INSTANCE, BATCH_JOB_EXECUTION, run");
    }
}
