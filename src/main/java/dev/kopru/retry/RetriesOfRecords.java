package dev.kopru.retry;

import dev.kopru.story.Typed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rejected records as a part of a record's story: by key and by what people know them by, always by an index. */
@Repository
public class RetriesOfRecords {

    private static final String SELECT = RetryRowMapper.WITHOUT_PAYLOAD + " FROM retry_record ";

    private final JdbcClient jdbc;
    private final WaitingWords names;
    private final RetryRowMapper mapper;

    RetriesOfRecords(JdbcClient jdbc, WaitingWords names, KeysOnly keys) {
        this.jdbc = jdbc;
        this.names = names;
        this.mapper = new RetryRowMapper(keys);
    }

    /** In any state, without its payload. */
    public Optional<RetryRecord> of(String job, String key) {
        return jdbc.sql(SELECT + "FORCE INDEX (retry_record_key) WHERE job = ? AND record_key = ?")
                .params(job, key)
                .query(mapper)
                .optional();
    }

    /** The keys of those that went through after a moment. */
    public Set<String> wentThroughSince(Instant moment, String job, Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("SELECT record_key FROM retry_record WHERE job = :job AND record_key IN (:keys)"
                                + " AND state = 'RESOLVED' AND closed_at >= :moment")
                        .param("job", job)
                        .param("keys", keys)
                        .param("moment", LocalDateTime.ofInstant(moment, ZoneOffset.UTC))
                        .query(String.class)
                        .list());
    }

    /** Those that wait, were given up or discarded, by who or what stands in them; without payloads. */
    public List<RetryRecord> named(Typed typed, int most) {
        Set<Long> ids = names.find(typed, most);
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "WHERE id IN (:ids) ORDER BY id DESC")
                        .param("ids", ids)
                        .query(mapper)
                        .list();
    }

    /** Of these jobs, those whose key or label begins with one of the spellings; without payloads. */
    public List<RetryRecord> beginning(Collection<String> jobs, Collection<String> spellings, int most) {
        List<RetryRecord> found = new ArrayList<>();
        for (String spelling : spellings) {
            String begins = spelling.replaceAll("[!%_]", "!$0") + "%";
            found.addAll(jdbc.sql(SELECT + "FORCE INDEX (retry_record_label) WHERE label LIKE ? ESCAPE '!' LIMIT ?")
                    .params(begins, most)
                    .query(mapper)
                    .list());
            for (String job : jobs) {
                found.addAll(jdbc.sql(
                                SELECT
                                        + "FORCE INDEX (retry_record_key) WHERE job = ? AND record_key LIKE ? ESCAPE '!' LIMIT ?")
                        .params(job, begins, most)
                        .query(mapper)
                        .list());
            }
        }
        return found;
    }
}
