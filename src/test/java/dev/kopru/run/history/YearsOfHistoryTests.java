package dev.kopru.run.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.run.RunTable;
import dev.kopru.run.StartedBy;
import dev.kopru.run.lease.Node;
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

            assertThat(rowsRead(jdbc, client -> new RunTable(client, new Node("here", "1", "here"), Clock.systemUTC())
                            .unfinished(JOB)))
                    .as("rows read to find unfinished runs")
                    .isLessThan(50);
            assertThat(rowsRead(jdbc, client -> new OpenFailures(client).of(JOB)))
                    .as("rows read to find failed runs")
                    .isLessThan(50);
            assertThat(rowsRead(jdbc, client -> new RunHistory(client).last()))
                    .as("rows read to find each job's last run")
                    .isLessThan(50);
            assertThat(rowsRead(jdbc, client -> new RunHistory(client).lastCompleted()))
                    .as("rows read to find each job's last completed run")
                    .isLessThan(50);
        }
    }

    @Test
    void aPageOfRunsReadsLittleMoreThanItShowsHoweverItIsNarrowed() throws SQLException {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh();
                Connection connection = schemas.own().getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            fill(jdbc);
            jdbc.update("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'UNKNOWN' WHERE JOB_EXECUTION_ID IN (7, 3000)");
            jdbc.update("UPDATE run SET started_via = 'FILE' WHERE id IN (9, 3000, 4000)");
            jdbc.execute("ANALYZE TABLE BATCH_JOB_EXECUTION, run");
            RunHistory history = new RunHistory(JdbcClient.create(jdbc));
            RunFilter ofJob = new RunFilter(JOB, null, null, null, null);
            RunFilter unknown = new RunFilter(JOB, "UNKNOWN", null, null, null);
            RunFilter files = new RunFilter(JOB, null, StartedBy.Via.FILE, null, null);

            assertThat(history.before(ofJob, 4000L, 3)).extracting(PastRun::id).containsExactly(3999L, 3998L, 3997L);
            assertThat(history.before(ofJob, null, 4990, 20))
                    .extracting(PastRun::id)
                    .containsExactly(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
            assertThat(history.before(unknown, null, 10))
                    .extracting(PastRun::id)
                    .containsExactly(3000L, 7L);
            assertThat(history.before(files, 4000L, 10)).extracting(PastRun::id).containsExactly(3000L, 9L);
            assertThat(history.count(ofJob, 10_000)).isEqualTo(RUNS);
            assertThat(history.count(ofJob, 100)).isEqualTo(100);
            for (RunFilter filter : List.of(RunFilter.ALL, ofJob, unknown)) {
                assertThat(rowsRead(jdbc, client -> new RunHistory(client).before(filter, 4500L, 10)))
                        .as("rows read for a page of %s", filter)
                        .isLessThan(300);
            }
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
