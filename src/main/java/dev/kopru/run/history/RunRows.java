package dev.kopru.run.history;

import dev.kopru.record.Counts;
import dev.kopru.run.StartedBy;
import dev.kopru.run.history.PastRun.PastStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of the run history.
 *
 * <p>Batch takes its times from the machine's clock and zone, but hands them over as timestamps, which the driver turns
 * into the connection's zone, UTC. Read back as timestamps they are true instants in any zone; read as local times
 * they would not be.
 */
final class RunRows {

    private RunRows() {}

    static PastRun core(ResultSet row, int number) throws SQLException {
        Instant created = utc(row, "created_at");
        String via = row.getString("started_via");
        return new PastRun(
                row.getLong("id"),
                row.getString("job"),
                row.getString("status"),
                via == null ? null : StartedBy.Via.valueOf(via),
                row.getString("started_by"),
                created == null ? Objects.requireNonNull(batch(row, "create_time")) : created,
                batch(row, "end_time"),
                row.getString("failure"),
                row.getObject("restart_of", Long.class),
                row.getString("node"),
                row.getString("version"),
                Map.of(),
                List.of());
    }

    static PastStep step(ResultSet row) throws SQLException {
        return new PastStep(
                row.getString("name"),
                row.getString("status"),
                new Counts(
                        row.getLong("read_count"),
                        row.getLong("written"),
                        row.getLong("unchanged"),
                        row.getLong("rejected"),
                        row.getLong("notices")),
                batch(row, "start_time"),
                batch(row, "end_time"),
                row.getInt("parts"));
    }

    private static @Nullable Instant utc(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant batch(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
