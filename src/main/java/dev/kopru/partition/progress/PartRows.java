package dev.kopru.partition.progress;

import dev.kopru.partition.PartsElsewhere;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.step.StepName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells of the parts of a run: Spring Batch's step executions of them, which nodes have them, and how large they are. */
@Repository
class PartRows {

    /** Steps in the order in which they were cut, their parts by number, which a text of it would not be. */
    private static final String SELECT =
            """
            SELECT s.STEP_EXECUTION_ID, s.STEP_NAME, s.STATUS, s.READ_COUNT, s.START_TIME, s.END_TIME, s.LAST_UPDATED,
                p.id AS shared, p.node, p.taken, p.failure, z.records,
                GREATEST(0, TIMESTAMPDIFF(SECOND, p.beat_at, UTC_TIMESTAMP(6))) AS silent
            FROM BATCH_STEP_EXECUTION s
            LEFT JOIN step_part p ON p.id = s.STEP_EXECUTION_ID
            LEFT JOIN part_size z ON z.run_id = s.JOB_EXECUTION_ID AND z.name = s.STEP_NAME
            WHERE s.JOB_EXECUTION_ID = :run AND s.STEP_NAME LIKE :part
            ORDER BY s.STEP_EXECUTION_ID
            """;

    private final JdbcClient jdbc;

    PartRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PartRow> of(PastRun run) {
        return jdbc.sql(SELECT)
                .param("run", run.id())
                .param("part", "%" + StepName.OF_PART + "%")
                .query((row, n) -> part(row, run))
                .list();
    }

    private static PartRow part(ResultSet row, PastRun run) throws SQLException {
        String[] name = row.getString("STEP_NAME").split(StepName.OF_PART, 2);
        boolean shared = row.getObject("shared") != null;
        String node = shared ? row.getString("node") : run.node();
        Integer seconds = row.getObject("silent", Integer.class);
        Duration silent = seconds == null ? null : Duration.ofSeconds(seconds);
        return new PartRow(
                row.getLong("STEP_EXECUTION_ID"),
                name[0],
                Integer.parseInt(name[1]),
                PartState.of(row.getString("STATUS"), node == null || isLost(silent), run.endedAt() != null),
                node,
                row.getInt("taken"),
                silent,
                row.getLong("READ_COUNT"),
                expected(row),
                instant(row, "START_TIME"),
                instant(row, "END_TIME"),
                instant(row, "LAST_UPDATED"),
                row.getString("failure"));
    }

    /** What has read more met records of which nobody knew: how many are still to come is as unknown. */
    private static @Nullable Long expected(ResultSet row) throws SQLException {
        Long expected = row.getObject("records", Long.class);
        return expected == null || expected < row.getLong("READ_COUNT") ? null : expected;
    }

    /** Whether any other node may take it by now. */
    private static boolean isLost(@Nullable Duration silent) {
        return silent != null && silent.compareTo(PartsElsewhere.SILENCE) >= 0;
    }

    /** Batch's times are read as it writes them, as timestamps. */
    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
