package dev.kopru.retry;

import dev.kopru.record.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the numbers of the records that a list of {@code retry_record} shows, newest first, in indexes alone. */
@Repository
class RetryPlaces {

    /** What so few records begin with is looked up; what more begin with is met soon by whoever walks along the list. */
    private static final int FEW = 400;

    private static final String NONE = "SELECT id FROM retry_record WHERE 1 = 0";
    private static final String TEXT =
            "(record_key LIKE :text ESCAPE '!' OR label LIKE :text ESCAPE '!' OR id IN (:named))";
    private static final Set<Long> NOBODY = Set.of(0L);

    private final JdbcClient jdbc;
    private final WaitingWords names;

    RetryPlaces(JdbcClient jdbc, WaitingWords names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** Those with a lower number than {@code before}, if there is one, without the first {@code offset} of them. */
    List<Long> of(RetryFilter filter, @Nullable Long before, long offset, int size) {
        Map<String, Object> values = new HashMap<>();
        String numbers = numbers(filter, before, offset + size, values);
        values.put("size", size);
        values.put("offset", offset);
        return jdbc.sql("SELECT id FROM (" + numbers + ") listed ORDER BY id DESC LIMIT :size OFFSET :offset")
                .params(values)
                .query(Long.class)
                .list();
    }

    /** How many there are, counted up to {@code most}. */
    long count(RetryFilter filter, int most) {
        Map<String, Object> values = new HashMap<>();
        String numbers = numbers(filter, null, most, values);
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT id FROM (" + numbers + ") listed LIMIT :most) counted")
                .params(values)
                .query(Long.class)
                .single();
    }

    private String numbers(RetryFilter filter, @Nullable Long before, long most, Map<String, Object> values) {
        values.put("before", before == null ? Long.MAX_VALUE : before);
        values.put("most", most);
        if (filter.reason() != null) {
            values.put("reason", filter.reason());
        }
        String text = filter.like();
        if (text != null) {
            values.put("text", text);
            values.put("named", named(filter));
        }
        List<Part> parts = parts(filter);
        if (parts.isEmpty()) {
            return NONE;
        }
        return text != null && filter.beginning() && beginsFew(text)
                ? lookedUp(filter, parts, values)
                : walked(filter, parts, values);
    }

    /** Those of whom or what somebody typed a name; who asks for any part of a key, or typed one whole, asks for no name. */
    private Set<Long> named(RetryFilter filter) {
        String text = filter.text();
        if (text == null || !filter.beginning() || isWhole(text)) {
            return NOBODY;
        }
        Set<Long> named = names.find(new Typed(text), FEW);
        return named.isEmpty() ? NOBODY : named;
    }

    private boolean isWhole(String text) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM retry_record WHERE record_key = :text)"
                        + " OR EXISTS (SELECT 1 FROM retry_record WHERE label = :text)")
                .param("text", text)
                .query(Boolean.class)
                .single();
    }

    /** Records of one job in one state. */
    private record Part(String job, String state) {}

    /** Whatever state there is, those that no version of Köprü has written included. */
    private List<Part> parts(RetryFilter filter) {
        return jdbc
                .sql("SELECT DISTINCT job, state FROM retry_record")
                .query((row, n) -> new Part(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(part -> filter.job() == null || filter.job().equals(part.job()))
                .filter(part -> filter.oneOf().contains(RetryState.ofKept(part.state())))
                .toList();
    }

    private boolean beginsFew(String text) {
        return jdbc.sql("SELECT GREATEST("
                                + "(SELECT COUNT(*) FROM (SELECT 1 FROM retry_record FORCE INDEX (retry_record_by_key)"
                                + " WHERE record_key LIKE :text ESCAPE '!' LIMIT :most) k),"
                                + "(SELECT COUNT(*) FROM (SELECT 1 FROM retry_record FORCE INDEX (retry_record_label)"
                                + " WHERE label LIKE :text ESCAPE '!' LIMIT :most) l))")
                        .param("text", text)
                        .param("most", FEW + 1)
                        .query(Integer.class)
                        .single()
                <= FEW;
    }

    private static String lookedUp(RetryFilter filter, List<Part> parts, Map<String, Object> values) {
        List<String> ofParts = new ArrayList<>();
        for (Part part : parts) {
            ofParts.add(
                    "job = " + name("job", part.job(), values) + " AND state = " + name("state", part.state(), values));
        }
        return "SELECT id FROM ((SELECT id, job, state, reason_code FROM retry_record FORCE INDEX (retry_record_label)"
                + " WHERE label LIKE :text ESCAPE '!') UNION"
                + " (SELECT id, job, state, reason_code FROM retry_record FORCE INDEX (retry_record_by_key)"
                + " WHERE record_key LIKE :text ESCAPE '!') UNION"
                + " (SELECT id, job, state, reason_code FROM retry_record WHERE id IN (:named))) found WHERE id < :before AND ("
                + String.join(" OR ", ofParts) + ")" + (filter.reason() == null ? "" : " AND reason_code = :reason");
    }

    /** A part for each job and state, read from its index backwards. */
    private static String walked(RetryFilter filter, List<Part> parts, Map<String, Object> values) {
        String key = filter.reason() != null && filter.like() == null ? "retry_record_reason" : "retry_record_listed";
        String narrowed = (filter.reason() == null ? "" : " AND reason_code = :reason")
                + (filter.like() == null ? "" : " AND " + TEXT);
        List<String> selects = new ArrayList<>();
        for (Part part : parts) {
            selects.add("(SELECT id FROM retry_record FORCE INDEX (" + key + ") WHERE job = "
                    + name("job", part.job(), values) + " AND state = " + name("state", part.state(), values)
                    + " AND id < :before" + narrowed + " ORDER BY id DESC LIMIT :most)");
        }
        return String.join(" UNION ALL ", selects);
    }

    private static String name(String kind, String value, Map<String, Object> values) {
        String name = kind + values.size();
        values.put(name, value);
        return ":" + name;
    }
}
