package dev.kopru.retry;

import dev.kopru.story.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the numbers of the records that a list of {@code retry_record} shows in indexes alone: what is asked for whole comes
 * first, then the others, each newest first.
 */
@Repository
class RetryPlaces {

    /** What so few records begin with is looked up; what more begin with is met soon by whoever walks along the list. */
    private static final int FEW = 50_000;

    /** Of so many records somebody may be the customer. */
    private static final int NAMED = 400;

    /** What more records are called is no number of any of them. */
    private static final int NAMESAKES = 20;

    private static final String NONE = "SELECT id FROM retry_record WHERE 1 = 0";
    private static final String TEXT =
            "(record_key LIKE :text ESCAPE '!' OR label LIKE :text ESCAPE '!' OR id IN (:named))";
    private static final Set<Long> NOBODY = Set.of(0L);

    private final JdbcClient jdbc;
    private final WaitingWords names;
    private final int few;

    @Autowired
    RetryPlaces(JdbcClient jdbc, WaitingWords names) {
        this(jdbc, names, FEW);
    }

    RetryPlaces(JdbcClient jdbc, WaitingWords names, int few) {
        this.jdbc = jdbc;
        this.names = names;
        this.few = few;
    }

    /** Those behind {@code before} in the list, if there is one, without the first {@code offset} of them. */
    List<Long> of(RetryFilter filter, @Nullable Long before, long offset, int size) {
        List<Long> whole = whole(filter);
        boolean within = before == null || whole.contains(before);
        List<Long> first = within ? first(filter, whole, before) : List.of();
        List<Long> listed =
                new ArrayList<>(first.stream().skip(offset).limit(size).toList());
        if (listed.size() < size) {
            Long others = within ? null : before;
            listed.addAll(others(filter, whole, others, Math.max(0, offset - first.size()), size - listed.size()));
        }
        return listed;
    }

    /** How many there are, counted up to {@code most}. */
    long count(RetryFilter filter, int most) {
        List<Long> whole = whole(filter);
        int first = first(filter, whole, null).size();
        Map<String, Object> values = new HashMap<>();
        String numbers = numbers(filter, whole, null, most, values);
        return Math.min(
                most,
                first
                        + jdbc.sql("SELECT COUNT(*) FROM (SELECT id FROM (" + numbers + ") listed LIMIT :most) counted")
                                .params(values)
                                .query(Long.class)
                                .single());
    }

    /** Records whose key or label is just what was typed, the newest first. */
    private List<Long> whole(RetryFilter filter) {
        if (filter.like() == null) {
            return List.of();
        }
        List<Long> whole = jdbc.sql(
                        "SELECT id FROM ((SELECT id FROM retry_record WHERE record_key = :text LIMIT :most)"
                                + " UNION (SELECT id FROM retry_record WHERE label = :text LIMIT :most)) named ORDER BY id DESC")
                .param("text", filter.typed())
                .param("most", NAMESAKES + 1)
                .query(Long.class)
                .list();
        return whole.size() > NAMESAKES ? List.of() : whole;
    }

    private List<Long> first(RetryFilter filter, List<Long> whole, @Nullable Long before) {
        List<Part> parts = whole.isEmpty() ? List.of() : parts(filter);
        if (parts.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>(Map.of("before", before == null ? Long.MAX_VALUE : before));
        values.put("whole", whole);
        values.put("reason", filter.reason());
        return jdbc.sql("SELECT id FROM retry_record WHERE id IN (:whole)" + within(filter, parts, values)
                        + " ORDER BY id DESC")
                .params(values)
                .query(Long.class)
                .list();
    }

    private List<Long> others(RetryFilter filter, List<Long> whole, @Nullable Long before, long offset, int size) {
        Map<String, Object> values = new HashMap<>();
        String numbers = numbers(filter, whole, before, offset + size, values);
        values.put("size", size);
        values.put("offset", offset);
        return jdbc.sql("SELECT id FROM (" + numbers + ") listed ORDER BY id DESC LIMIT :size OFFSET :offset")
                .params(values)
                .query(Long.class)
                .list();
    }

    private String numbers(
            RetryFilter filter, List<Long> whole, @Nullable Long before, long most, Map<String, Object> values) {
        values.put("before", before == null ? Long.MAX_VALUE : before);
        values.put("most", most);
        values.put("whole", whole.isEmpty() ? NOBODY : whole);
        if (filter.reason() != null) {
            values.put("reason", filter.reason());
        }
        String text = filter.like();
        if (text != null) {
            values.put("text", text);
            // Whoever typed a number whole asks for no name.
            values.put("named", whole.isEmpty() ? named(filter.typed()) : NOBODY);
        }
        List<Part> parts = parts(filter);
        if (parts.isEmpty()) {
            return NONE;
        }
        return text != null && beginsFew(text) ? lookedUp(filter, parts, values) : walked(filter, parts, values);
    }

    private Set<Long> named(String text) {
        Set<Long> named = names.find(new Typed(text), NAMED);
        return named.isEmpty() ? NOBODY : named;
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
                        .param("most", few + 1)
                        .query(Integer.class)
                        .single()
                <= few;
    }

    private static String lookedUp(RetryFilter filter, List<Part> parts, Map<String, Object> values) {
        String behind = " AND id NOT IN (:whole)" + within(filter, parts, values) + " ORDER BY id DESC LIMIT :most)";
        return "(SELECT id FROM retry_record FORCE INDEX (retry_record_label) WHERE label LIKE :text ESCAPE '!'"
                + behind
                + " UNION (SELECT id FROM retry_record FORCE INDEX (retry_record_by_key)"
                + " WHERE record_key LIKE :text ESCAPE '!'" + behind
                + " UNION (SELECT id FROM retry_record WHERE id IN (:named)" + behind;
    }

    private static String within(RetryFilter filter, List<Part> parts, Map<String, Object> values) {
        List<String> ofParts = new ArrayList<>();
        for (Part part : parts) {
            ofParts.add(
                    "job = " + name("job", part.job(), values) + " AND state = " + name("state", part.state(), values));
        }
        return " AND id < :before AND (" + String.join(" OR ", ofParts) + ")"
                + (filter.reason() == null ? "" : " AND reason_code = :reason");
    }

    /** A part for each job and state, read from its index backwards. */
    private static String walked(RetryFilter filter, List<Part> parts, Map<String, Object> values) {
        String key = filter.reason() != null && filter.like() == null ? "retry_record_reason" : "retry_record_listed";
        String narrowed = (filter.reason() == null ? "" : " AND reason_code = :reason")
                + (filter.like() == null ? "" : " AND " + TEXT + " AND id NOT IN (:whole)");
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
