package dev.kopru.retry;

import dev.kopru.record.Typed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists {@code retry_record} for pages, newest first, by indexes alone: however many records there are, it takes no longer. */
@Repository
class RetryList {

    /** Of so many that a search finds, the list is made; whoever finds more asks more exactly. */
    private static final int MOST_FOUND = 400;

    private final JdbcClient jdbc;
    private final WaitingWords names;
    private final RetryRowMapper mapper;

    RetryList(JdbcClient jdbc, WaitingWords names, KeysOnly keys) {
        this.jdbc = jdbc;
        this.names = names;
        this.mapper = new RetryRowMapper(keys);
    }

    /** Records older than the one of this number; a search is for the beginning of a key or a label, or for who or what stands in it. */
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

    /** The open records by job and reason; of each state of a group no more than so many are counted. */
    List<RetryGroup> groups(int most) {
        List<Part> parts = jdbc.sql("SELECT state, job, reason_code, MIN(created_at) FROM retry_record"
                        + " WHERE state IN ('PENDING', 'GIVEN_UP') GROUP BY state, job, reason_code")
                .query((row, n) -> new Part(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
        Map<List<String>, RetryGroup> groups = new LinkedHashMap<>();
        List<Long> counts = counts(parts, most);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean pending = part.state().equals(RetryState.PENDING.name());
            long pendingRecords = pending ? counts.get(i) : 0;
            long givenUp = pending ? 0 : counts.get(i);
            RetryGroup group = new RetryGroup(part.job(), part.reason(), pendingRecords, givenUp, part.oldest());
            groups.merge(List.of(part.job(), part.reason()), group, RetryList::together);
        }
        return List.copyOf(groups.values());
    }

    private record Part(String state, String job, String reason, Instant oldest) {}

    private static RetryGroup together(RetryGroup one, RetryGroup other) {
        return new RetryGroup(
                one.job(),
                one.reason(),
                one.pending() + other.pending(),
                one.givenUp() + other.givenUp(),
                one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest());
    }

    private List<Long> counts(List<Part> parts, int most) {
        if (parts.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        values.put("most", most);
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            values.put("state" + i, parts.get(i).state());
            values.put("job" + i, parts.get(i).job());
            values.put("reason" + i, parts.get(i).reason());
            counts.add("SELECT " + i + " AS n, COUNT(*) FROM (SELECT 1 FROM retry_record WHERE state = :state" + i
                    + " AND job = :job" + i + " AND reason_code = :reason" + i + " LIMIT :most) part" + i);
        }
        return jdbc.sql(String.join(" UNION ALL ", counts) + " ORDER BY n")
                .params(values)
                .query((row, n) -> row.getLong(2))
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

    private String found(RetryFilter filter, String text, Map<String, Object> values) {
        values.put("text", text.replaceAll("[!%_]", "!$0") + "%");
        values.put("most", MOST_FOUND);
        Set<Long> named = names.find(new Typed(text), MOST_FOUND);
        values.put("named", named.isEmpty() ? Set.of(-1L) : named);
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
                + " WHERE record_key LIKE :text ESCAPE '!' LIMIT :most) UNION"
                + " (SELECT id, job, state, reason_code FROM retry_record WHERE id IN (:named))) found WHERE "
                + conditions
                + " ORDER BY id DESC LIMIT :size";
    }

    private List<String> jobs() {
        return jdbc.sql("SELECT DISTINCT job FROM retry_record")
                .query(String.class)
                .list();
    }
}
