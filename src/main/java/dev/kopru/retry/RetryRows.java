package dev.kopru.retry;

import dev.kopru.record.ReasonArguments;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.KeptPayload;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Owns {@code retry_record}, as far as runs are concerned: all of a chunk's rows at a time. */
@Repository
class RetryRows {

    private static final int LONGEST_LABEL = 250;
    private static final int LONGEST_LOCATION = 500;
    private static final String OPEN = "state IN ('PENDING', 'GIVEN_UP')";
    private static final String LOCKED = RetryRowMapper.WITHOUT_PAYLOAD + ", IF(CHAR_LENGTH(payload) > "
            + KeptPayload.LONGEST + ", '', SHA2(payload, 256)) AS digest"
            + " FROM retry_record WHERE job = :job AND record_key IN (:keys) FOR UPDATE";

    /** A row that is stored without its payload keeps the one that it has. */
    private static final String UPSERT =
            """
            INSERT INTO retry_record (job, record_key, label, origin, location, revision, payload, payload_edited,
                reason_code, reason_arguments, message, state, attempts, next_attempt_at, created_at, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE label = VALUES(label), origin = VALUES(origin), location = VALUES(location),
                revision = VALUES(revision), payload = IF(VALUES(payload) = '', payload, VALUES(payload)), payload_edited = VALUES(payload_edited),
                reason_code = VALUES(reason_code), reason_arguments = VALUES(reason_arguments),
                message = VALUES(message), attempts = VALUES(attempts), next_attempt_at = VALUES(next_attempt_at),
                changed_at = VALUES(changed_at), state = VALUES(state),
                replay = NULL,
                closed_at = IF(VALUES(state) = 'DISCARDED', closed_at, NULL),
                closed_by = IF(VALUES(state) = 'DISCARDED', closed_by, NULL),
                close_reason = IF(VALUES(state) = 'DISCARDED', close_reason, NULL)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final RetryRowMapper mapper;

    RetryRows(JdbcClient jdbc, JdbcTemplate batches, KeysOnly keys) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.mapper = new RetryRowMapper(keys);
    }

    /**
     * A row without its payload.
     *
     * @param digest of its payload; empty where that is too long to be kept
     */
    record Locked(RetryRecord row, String digest) {

        boolean keeps(String payload) {
            return digest.equals(KeptPayload.digest(payload));
        }
    }

    /** The rows of these keys, locked until the transaction ends, by key. */
    Map<String, Locked> locked(String job, Collection<String> keys) {
        Map<String, Locked> rows = new HashMap<>();
        jdbc.sql(LOCKED)
                .param("job", job)
                .param("keys", keys)
                .query((row, n) -> new Locked(mapper.mapRow(row, n), row.getString("digest")))
                .list()
                .forEach(locked -> rows.put(locked.row().source().key(), locked));
        return rows;
    }

    void upsert(Collection<RetryRecord> rows, Map<String, String> messages) {
        batches.batchUpdate(
                UPSERT,
                rows.stream()
                        .map(row -> parameters(
                                row, messages.getOrDefault(row.source().key(), "")))
                        .toList());
    }

    private static @Nullable Object[] parameters(RetryRecord row, String message) {
        Source source = row.source();
        return new @Nullable Object[] {
            row.job(),
            source.key(),
            cut(source.label(), LONGEST_LABEL),
            source.origin().name(),
            cut(source.location(), LONGEST_LOCATION),
            source.revision(),
            row.payload(),
            row.payloadEdited(),
            row.reason().code(),
            ReasonArguments.toJson(row.reason().arguments()),
            message,
            row.state().name(),
            row.attempts(),
            utc(row.nextAttemptAt()),
            utc(row.createdAt()),
            utc(row.changedAt())
        };
    }

    Map<String, Long> ids(String job, Collection<String> keys) {
        return numbers("id", "", job, keys);
    }

    List<Long> openIds(String job, Collection<String> keys) {
        return List.copyOf(numbers("id", " AND " + OPEN, job, keys).values());
    }

    /** Of the open ones only those whose location begins so. */
    List<Long> openIds(String job, Collection<String> keys, String location) {
        return jdbc.sql("SELECT id FROM retry_record WHERE job = :job AND record_key IN (:keys) AND " + OPEN
                        + " AND LEFT(location, CHAR_LENGTH(:location)) = :location ORDER BY id")
                .param("job", job)
                .param("keys", keys)
                .param("location", location)
                .query(Long.class)
                .list();
    }

    Map<String, Long> unresolvedRevisions(String job, Collection<String> keys) {
        return numbers("revision", " AND state <> 'RESOLVED'", job, keys);
    }

    Map<String, RetryState> unresolvedStates(String job, Collection<String> keys) {
        Map<String, RetryState> states = new HashMap<>();
        jdbc.sql("SELECT record_key, state FROM retry_record WHERE job = :job AND record_key IN (:keys)"
                        + " AND state <> 'RESOLVED'")
                .param("job", job)
                .param("keys", keys)
                .query(row -> {
                    states.put(row.getString(1), RetryState.ofKept(row.getString(2)));
                });
        return states;
    }

    /** The index on job, reason and state keeps this to the records that wait; mostly there are none. */
    void wake(String job, String reason, Collection<String> others, Instant now) {
        boolean anyWaits = !jdbc.sql(
                        "SELECT 1 FROM retry_record WHERE job = ? AND reason_code = ? AND state = 'PENDING' LIMIT 1")
                .param(job)
                .param(reason)
                .query(Integer.class)
                .list()
                .isEmpty();
        if (anyWaits) {
            wakeThose(job, reason, others, now);
        }
    }

    private void wakeThose(String job, String reason, Collection<String> others, Instant now) {
        jdbc.sql("UPDATE retry_record SET next_attempt_at = :now WHERE job = :job AND reason_code = :reason"
                        + " AND state = 'PENDING' AND next_attempt_at > :now"
                        + " AND IF(JSON_VALID(reason_arguments),"
                        + " JSON_UNQUOTE(JSON_EXTRACT(reason_arguments, '$[0]')), NULL) IN (:others)")
                .param("job", job)
                .param("reason", reason)
                .param("others", others)
                .param("now", utc(now))
                .update();
    }

    /** Whether there is any at all: with none, thousands of keys need not be looked up. */
    boolean anyUnresolved(String job) {
        return !jdbc.sql(
                        "SELECT 1 FROM retry_record WHERE job = ? AND state IN ('PENDING', 'GIVEN_UP', 'DISCARDED') LIMIT 1")
                .param(job)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private Map<String, Long> numbers(String column, String condition, String job, Collection<String> keys) {
        Map<String, Long> numbers = new HashMap<>();
        jdbc.sql("SELECT record_key, " + column + " FROM retry_record WHERE job = :job AND record_key IN (:keys)"
                        + condition)
                .param("job", job)
                .param("keys", keys)
                .query(row -> {
                    numbers.put(row.getString(1), row.getLong(2));
                });
        return numbers;
    }

    void resolve(Collection<Long> ids, String by, @Nullable String reason, Instant now) {
        jdbc.sql("UPDATE retry_record SET state = 'RESOLVED', next_attempt_at = NULL, replay = NULL, changed_at = :now,"
                        + " closed_at = :now, closed_by = :by, close_reason = :reason WHERE id IN (:ids) AND " + OPEN)
                .param("now", utc(now))
                .param("by", by)
                .param("reason", reason)
                .param("ids", ids)
                .update();
    }

    /** Which of the records that wait. */
    enum Part {
        /** Those of one replay, whose time is always now. */
        REPLAY("replay = :replay"),
        /** Those of any replay. */
        ASKED("replay IS NOT NULL AND next_attempt_at <= :now"),
        /** Those whose time has come by itself. */
        UNASKED("replay IS NULL AND next_attempt_at <= :now");

        private final String condition;

        Part(String condition) {
            this.condition = condition;
        }
    }

    /** At most so many that their payloads together are no longer than one may be. */
    List<DueRecord> due(Part part, DueScope scope, long afterId) {
        long last = lastOfPage(part, scope, afterId);
        return last == afterId
                ? List.of()
                : due(RetryRowMapper.WITH_PAYLOAD, part, scope, afterId, last).query(mapper).list().stream()
                        .map(row -> new DueRecord(row.id(), row.source(), row.payload(), row.payloadEdited()))
                        .toList();
    }

    private long lastOfPage(Part part, DueScope scope, long afterId) {
        long last = afterId;
        long together = 0;
        List<Size> sizes = due("SELECT id, CHAR_LENGTH(payload) AS length", part, scope, afterId, Long.MAX_VALUE)
                .query((row, n) -> new Size(row.getLong("id"), row.getLong("length")))
                .list();
        for (Size size : sizes) {
            together += size.length() > KeptPayload.LONGEST ? 0 : size.length();
            if (together > KeptPayload.LONGEST && last > afterId) {
                return last;
            }
            last = size.id();
        }
        return last;
    }

    /** How long the payload of a row is. */
    private record Size(long id, long length) {}

    private StatementSpec due(String select, Part part, DueScope scope, long afterId, long lastId) {
        return jdbc.sql(select + " FROM retry_record WHERE job = :job AND state = 'PENDING' AND " + part.condition
                        + " AND id > :after AND id <= :last ORDER BY id LIMIT :limit")
                .param("job", scope.job())
                .param("replay", scope.replay())
                .param("now", utc(scope.now()))
                .param("after", afterId)
                .param("last", lastId)
                .param("limit", scope.pageSize());
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
