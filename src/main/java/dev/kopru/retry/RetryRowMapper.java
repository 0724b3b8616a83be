package dev.kopru.retry;

import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.ReasonArguments;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.KeptPayload;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of {@code retry_record}, in which a payload is NULL that is too long to be read. */
class RetryRowMapper implements RowMapper<RetryRecord> {

    private static final String TOO_LONG = "CHAR_LENGTH(payload) > " + KeptPayload.LONGEST;

    /** What is too long is not taken as a person wrote it either. */
    private static final String OTHERS =
            """
            SELECT id, job, record_key, label, origin, location, revision,
                (payload_edited AND NOT (%s)) AS payload_edited,
                reason_code, reason_arguments, state, attempts, next_attempt_at, created_at, changed_at,
                closed_at, closed_by, close_reason,\s"""
                    .formatted(TOO_LONG);

    /** All but the payload. */
    static final String WITHOUT_PAYLOAD = OTHERS + "'' AS payload";

    /** However long a payload is that was kept by other hands: memory holds none that is longer than it may be. */
    static final String WITH_PAYLOAD = OTHERS + "IF(" + TOO_LONG + ", NULL, payload) AS payload";

    private final KeysOnly keys;

    RetryRowMapper(KeysOnly keys) {
        this.keys = keys;
    }

    @Override
    public RetryRecord mapRow(ResultSet row, int number) throws SQLException {
        Source source = source(row);
        String payload = row.getString("payload");
        return new RetryRecord(
                row.getLong("id"),
                row.getString("job"),
                source,
                payload == null ? keys.of(row.getString("job"), source) : payload,
                row.getBoolean("payload_edited"),
                new Reason(row.getString("reason_code"), ReasonArguments.ofKept(row.getString("reason_arguments"))),
                RetryState.ofKept(row.getString("state")),
                row.getInt("attempts"),
                instantOrNull(row, "next_attempt_at"),
                instant(row, "created_at"),
                instant(row, "changed_at"),
                closing(row));
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString("record_key"),
                row.getString("label"),
                Origin.ofKept(row.getString("origin")),
                row.getString("location"),
                row.getLong("revision"));
    }

    private static RetryRecord.@Nullable Closing closing(ResultSet row) throws SQLException {
        Instant at = instantOrNull(row, "closed_at");
        return at == null
                ? null
                : new RetryRecord.Closing(at, row.getString("closed_by"), row.getString("close_reason"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
