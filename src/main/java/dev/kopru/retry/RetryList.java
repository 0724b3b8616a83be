package dev.kopru.retry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists {@code retry_record} for pages, newest first, by indexes alone: however many records there are, it takes no longer. */
@Repository
class RetryList {

    /** Of so many that a search finds, the list is made; whoever finds more asks more exactly. */
    private static final int MOST_FOUND = 1_000;

    private final JdbcClient jdbc;
    private final RetryRowMapper mapper;

    RetryList(JdbcClient jdbc, KeysOnly keys) {
        this.jdbc = jdbc;
        this.mapper = new RetryRowMapper(keys);
    }

    /** Records older than the one of this number; a search is for the beginning of a key or a label. */
    List<RetryRecord> before(RetryFilter filter, @Nullable Long before, int size) {
        Map<String, Object> values = new HashMap<>();
        values.put("before", before == null ? Long.MAX_VALUE : before);
        values.put("size", size);
        List<Long> ids = jdbc.sql(
                        filter.text() == null || filter.text().isBlank()
                                ? listed(filter, values)
                                : found(filter, filter.text().strip(), values))
                .params(values)
                .query(Long.class)
                .list();
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(RetryRowMapper.WITHOUT_PAYLOAD + " FROM retry_record WHERE id IN (:ids) ORDER BY id DESC")
                        .param("ids", ids)
                        .query(mapper)
                        .list();
    }

    /** A part for each job and state, read from its index backwards. */
    private String listed(RetryFilter filter, Map<String, Object> values) {
        List<String> jobs = filter.job() == null ? jobs() : List.of(filter.job());
        String key = filter.reason() == null ? "retry_record_list" : "retry_record_reason";
        String reason = filter.reason() == null ? "" : " AND reason_code = :reason";
        if (filter.reason() != null) {
            values.put("reason", filter.reason());
        }
        List<String> parts = new ArrayList<>();
        for (int job = 0; job < jobs.size(); job++) {
            values.put("job" + job, jobs.get(job));
            for (RetryState state : filter.oneOf()) {
                parts.add("(SELECT id FROM retry_record FORCE INDEX (" + key + ") WHERE job = :job" + job + reason
                        + " AND state = '" + state.name() + "' AND id < :before ORDER BY id DESC LIMIT :size)");
            }
        }
        return parts.isEmpty()
                ? "SELECT id FROM retry_record WHERE 1 = 0"
                : String.join(" UNION ALL ", parts) + " ORDER BY id DESC LIMIT :size";
    }

    private static String found(RetryFilter filter, String text, Map<String, Object> values) {
        values.put("text", text.replaceAll("[!%_]", "!$0") + "%");
        values.put("most", MOST_FOUND);
        StringBuilder conditions = new StringBuilder("id < :before");
        if (filter.job() != null) {
            conditions.append(" AND job = :job");
            values.put("job", filter.job());
        }
        if (filter.reason() != null) {
            conditions.append(" AND reason_code = :reason");
            values.put("reason", filter.reason());
        }
        if (!filter.oneOf().equals(EnumSet.allOf(RetryState.class))) {
            conditions.append(" AND state IN (:states)");
            values.put("states", filter.oneOf().stream().map(Enum::name).toList());
        }
        return "SELECT id FROM ((SELECT id, job, state, reason_code FROM retry_record FORCE INDEX (retry_record_label)"
                + " WHERE label LIKE :text ESCAPE '!' LIMIT :most) UNION"
                + " (SELECT id, job, state, reason_code FROM retry_record FORCE INDEX (retry_record_by_key)"
                + " WHERE record_key LIKE :text ESCAPE '!' LIMIT :most)) found WHERE " + conditions
                + " ORDER BY id DESC LIMIT :size";
    }

    private List<String> jobs() {
        return jdbc.sql("SELECT DISTINCT job FROM retry_record")
                .query(String.class)
                .list();
    }
}
