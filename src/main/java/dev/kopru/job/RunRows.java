package dev.kopru.job;

import dev.kopru.job.PastRun.PastStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of the run history.
 *
 * <p>Batch writes local times of the process that runs the job. They are read in the zone that process had, whatever the
 * zone of this one. A run that died was ended by another process, so our own instant of its end counts more.
 */
final class RunRows {

    private RunRows() {}

    static PastRun core(ResultSet row, int number) throws SQLException {
        Instant created = utc(row, "created_at");
        Instant end = local(row, "end_time");
        Instant ended = utc(row, "ended_at");
        String via = row.getString("started_via");
        return new PastRun(
                row.getLong("id"),
                row.getString("job"),
                row.getString("status"),
                via == null ? null : StartedBy.Via.valueOf(via),
                row.getString("started_by"),
                created == null ? Objects.requireNonNull(local(row, "create_time")) : created,
                end == null || ended == null ? end : ended,
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
                        row.getLong("rejected")),
                local(row, "start_time"),
                notAfter(utc(row, "ended_at"), local(row, "end_time")));
    }

    private static @Nullable Instant notAfter(@Nullable Instant limit, @Nullable Instant time) {
        return limit != null && time != null && time.isAfter(limit) ? limit : time;
    }

    private static @Nullable Instant utc(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant local(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        String zone = row.getString("zone");
        ZoneId writers = zone == null ? ZoneId.systemDefault() : ZoneId.of(zone);
        return time == null ? null : time.atZone(writers).toInstant();
    }
}
