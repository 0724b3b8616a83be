package dev.kopru.retry;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists {@code retry_record} for pages by indexes alone: however many records there are, it takes no longer. */
@Repository
class RetryList {

    private final JdbcClient jdbc;
    private final RetryPlaces places;
    private final RetryRowMapper mapper;

    RetryList(JdbcClient jdbc, RetryPlaces places, KeysOnly keys) {
        this.jdbc = jdbc;
        this.places = places;
        this.mapper = new RetryRowMapper(keys);
    }

    /** Those behind {@code before}, if there is one, without the first {@code offset} of them. */
    List<RetryRecord> records(RetryFilter filter, @Nullable Long before, long offset, int size) {
        List<Long> ids = places.of(filter, before, offset, size);
        return ids.isEmpty()
                ? List.of()
                : jdbc
                        .sql(RetryRowMapper.WITHOUT_PAYLOAD + " FROM retry_record WHERE id IN (:ids)")
                        .param("ids", ids)
                        .query(mapper)
                        .list()
                        .stream()
                        .sorted(Comparator.comparingInt(record -> ids.indexOf(record.id())))
                        .toList();
    }

    List<Long> numbers(RetryFilter filter, @Nullable Long before, int size) {
        return places.of(filter, before, 0, size);
    }

    long count(RetryFilter filter, int most) {
        return places.count(filter, most);
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
}
