package dev.kopru.retry;

import dev.kopru.pruning.KeyRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds rejected records that went through long ago. */
@Repository
class ResolvedRows {

    private static final String RESOLVED = "state = 'RESOLVED' AND closed_at < :before";

    private final JdbcClient jdbc;

    ResolvedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(String job, String recordKey) {}

    /**
     * Their ids, locked in the way in which runs lock them: first the key, then the row. What a run has locked is left out.
     *
     * @param only which of them
     */
    List<Long> locked(KeyRange range, Instant before, String only) {
        Map<String, List<String>> keys = jdbc
                .sql("SELECT job, record_key FROM retry_record WHERE id > :after AND id <= :last AND " + RESOLVED
                        + only)
                .param("after", range.after())
                .param("last", range.last())
                .param("before", RetryRows.utc(before))
                .query((row, n) -> new Key(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Key::job, Collectors.mapping(Key::recordKey, Collectors.toList())));
        return keys.entrySet().stream()
                .flatMap(job -> locked(job.getKey(), job.getValue(), before).stream())
                .toList();
    }

    private List<Long> locked(String job, List<String> keys, Instant before) {
        return jdbc.sql("SELECT id FROM retry_record FORCE INDEX (retry_record_key) WHERE job = :job"
                        + " AND record_key IN (:keys) AND " + RESOLVED + " FOR UPDATE SKIP LOCKED")
                .param("job", job)
                .param("keys", keys)
                .param("before", RetryRows.utc(before))
                .query(Long.class)
                .list();
    }
}
