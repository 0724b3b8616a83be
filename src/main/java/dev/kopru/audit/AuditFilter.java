package dev.kopru.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null asks for all.
 *
 * @param subject how the subject begins
 * @param from the first instant
 * @param until the first instant that no longer belongs to it
 */
public record AuditFilter(
        @Nullable String person,
        @Nullable String action,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

    /** A condition that is always there, and its values in {@code values}. */
    String where(List<Object> values) {
        List<String> conditions = new ArrayList<>();
        add(conditions, values, "person = ?", blankless(person));
        add(conditions, values, "action = ?", blankless(action));
        String begins = blankless(subject);
        add(conditions, values, "subject LIKE ?", begins == null ? null : escaped(begins) + "%");
        add(conditions, values, "happened_at >= ?", from == null ? null : utc(from));
        add(conditions, values, "happened_at < ?", until == null ? null : utc(until));
        return conditions.isEmpty() ? "1 = 1" : String.join(" AND ", conditions);
    }

    boolean isBySubject() {
        return blankless(subject) != null;
    }

    private static void add(List<String> conditions, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
