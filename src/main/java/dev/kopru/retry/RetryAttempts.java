package dev.kopru.retry;

import dev.kopru.record.Reason;
import dev.kopru.record.ReasonArguments;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owns {@code retry_attempt}: what became of each try of a rejected record. */
@Repository
class RetryAttempts {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RetryAttempts(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A try to be put on record; reason and message are null when it succeeded. */
    record Try(long retryId, @Nullable Reason reason, @Nullable String message) {}

    void insert(long runId, Instant now, List<Try> tries) {
        batches.batchUpdate(
                """
                INSERT INTO retry_attempt
                    (retry_id, run_id, attempted_at, succeeded, reason_code, reason_arguments, message)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                tries.stream().map(one -> parameters(runId, now, one)).toList());
    }

    private static @Nullable Object[] parameters(long runId, Instant now, Try one) {
        Reason reason = one.reason();
        return new @Nullable Object[] {
            one.retryId(),
            runId,
            RetryRows.utc(now),
            reason == null,
            reason == null ? null : reason.code(),
            reason == null ? null : ReasonArguments.toJson(reason.arguments()),
            one.message()
        };
    }

    /** The latest tries of one record, oldest first: one that waits for years is tried over and over. */
    List<Retries.Attempt> of(long retryId) {
        return jdbc.sql(
                        """
                        SELECT run_id, attempted_at, succeeded, reason_code, reason_arguments FROM
                            (SELECT * FROM retry_attempt WHERE retry_id = ? ORDER BY id DESC LIMIT ?) latest
                        ORDER BY id
                        """)
                .params(retryId, MOST)
                .query((row, n) -> new Retries.Attempt(
                        row.getLong("run_id"),
                        RetryRowMapper.instant(row, "attempted_at"),
                        row.getBoolean("succeeded")
                                ? null
                                : new Reason(
                                        Objects.requireNonNullElse(row.getString("reason_code"), ""),
                                        ReasonArguments.ofKept(row.getString("reason_arguments")))))
                .list();
    }
}
