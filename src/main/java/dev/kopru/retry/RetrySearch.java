package dev.kopru.retry;

import dev.kopru.record.Backlog;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owns {@code retry_record}, as far as people are concerned: pages, one record, and what they decide about it. */
@Repository
class RetrySearch {

    private static final String SELECT = RetryRowMapper.WITHOUT_PAYLOAD + " FROM retry_record ";
    private static final String SELECT_ONE = RetryRowMapper.WITH_PAYLOAD + " FROM retry_record WHERE id = ?";
    private final JdbcClient jdbc;
    private final RetryRowMapper mapper;

    RetrySearch(JdbcClient jdbc, KeysOnly keys) {
        this.jdbc = jdbc;
        this.mapper = new RetryRowMapper(keys);
    }

    List<RetryRecord> unresolved(String job, Collection<String> keys) {
        return jdbc.sql(SELECT + " WHERE job = :job AND record_key IN (:keys) AND state <> 'RESOLVED'")
                .param("job", job)
                .param("keys", keys)
                .query(mapper)
                .list();
    }

    Optional<RetryRecord> find(long id) {
        return jdbc.sql(SELECT_ONE).param(id).query(mapper).optional();
    }

    RetryRecord locked(long id) {
        return jdbc.sql(SELECT_ONE + " FOR UPDATE")
                .param(id)
                .query(mapper)
                .optional()
                .orElseThrow(() -> UnknownRetryException.numbered(id));
    }

    Map<String, Long> openByJob() {
        Map<String, Long> open = new HashMap<>();
        jdbc.sql("SELECT job, COUNT(*) FROM retry_record WHERE state IN ('PENDING', 'GIVEN_UP') GROUP BY job")
                .query(row -> {
                    open.put(row.getString(1), row.getLong(2));
                });
        return open;
    }

    /** Those that wait or were given up, by job; read from an index alone, however many they are. */
    Map<String, Backlog> backlog() {
        Map<String, Backlog> backlog = new HashMap<>();
        jdbc.sql("SELECT job, COUNT(*), MIN(created_at) FROM retry_record WHERE state IN ('PENDING', 'GIVEN_UP')"
                        + " GROUP BY state, job")
                .query(row -> {
                    backlog.merge(
                            row.getString(1),
                            new Backlog(
                                    row.getLong(2),
                                    row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                            Backlog::plus);
                });
        return backlog;
    }

    void makeDue(long id, String replay, Instant now) {
        jdbc.sql("UPDATE retry_record SET state = 'PENDING', next_attempt_at = :now, changed_at = :now,"
                        + " replay = :replay, closed_at = NULL, closed_by = NULL, close_reason = NULL WHERE id = :id")
                .param("now", RetryRows.utc(now))
                .param("replay", replay)
                .param("id", id)
                .update();
    }

    int makeAllDue(String job, @Nullable String reason, String replay, Instant now) {
        return jdbc.sql("UPDATE retry_record SET state = 'PENDING', next_attempt_at = :now, changed_at = :now,"
                        + " replay = :replay WHERE job = :job AND (:reason IS NULL OR reason_code = :reason)"
                        + " AND state IN ('PENDING', 'GIVEN_UP')")
                .param("now", RetryRows.utc(now))
                .param("replay", replay)
                .param("job", job)
                .param("reason", reason)
                .update();
    }

    /** Other content has not been tried yet, so its tries are counted from the beginning. */
    void replacePayload(long id, String payload) {
        jdbc.sql("UPDATE retry_record SET payload = ?, payload_edited = TRUE, attempts = 0 WHERE id = ?")
                .params(payload, id)
                .update();
    }

    /** Those that somebody or something decided about meanwhile are left alone. */
    void makeDue(Collection<Long> ids, String replay, Instant now) {
        jdbc.sql("UPDATE retry_record SET state = 'PENDING', next_attempt_at = :now, changed_at = :now,"
                        + " replay = :replay WHERE id IN (:ids) AND state NOT IN ('RESOLVED', 'DISCARDED')")
                .param("now", RetryRows.utc(now))
                .param("replay", replay)
                .param("ids", ids)
                .update();
    }

    /** Those that went through meanwhile are left alone. */
    void discard(Collection<Long> ids, String by, String reason, Instant now) {
        jdbc.sql(
                        "UPDATE retry_record SET state = 'DISCARDED', next_attempt_at = NULL, replay = NULL, changed_at = :now,"
                                + " closed_at = :now, closed_by = :by, close_reason = :reason WHERE id IN (:ids)"
                                + " AND state <> 'RESOLVED'")
                .param("now", RetryRows.utc(now))
                .param("by", by)
                .param("reason", reason)
                .param("ids", ids)
                .update();
    }
}
