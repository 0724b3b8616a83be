package dev.kopru.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code audit_entry}, newest first; every list is found by an index, and only the entries of its page are read. */
@Repository
public class AuditTrail {

    private static final String NEWEST_FIRST = " ORDER BY happened_at DESC, id DESC";
    private static final int AT_ONCE = 1_000;
    private static final int FEW = 2_000;

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in the trail: behind this entry. */
    public record Place(Instant at, long id) {

        public static Place of(AuditEntry entry) {
            return new Place(entry.at(), entry.id());
        }
    }

    /** Behind a place, if there is one, without the first {@code offset} of them, which are only looked up. */
    public List<AuditEntry> after(AuditFilter filter, @Nullable Place place, long offset, int size) {
        List<Object> values = new ArrayList<>();
        String from = from(filter, place, values);
        values.add(size);
        values.add(offset);
        return entries(from, " LIMIT ? OFFSET ?", values);
    }

    /** How many there are, counted up to {@code most}. */
    public long count(AuditFilter filter, int most) {
        List<Object> values = new ArrayList<>();
        String where = filter.where(values);
        values.add(most);
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM audit_entry WHERE " + where + " LIMIT ?) counted")
                .params(values)
                .query(Long.class)
                .single();
    }

    /** What people ever did, by its word. */
    public List<String> actions() {
        return jdbc.sql("SELECT action FROM audit_entry GROUP BY action ORDER BY action")
                .query(String.class)
                .list();
    }

    /** All of them, a piece at a time, however many. */
    public void each(AuditFilter filter, Consumer<AuditEntry> receiver) {
        List<AuditEntry> piece = after(filter, null);
        while (!piece.isEmpty()) {
            piece.forEach(receiver);
            piece = after(filter, piece.get(piece.size() - 1));
        }
    }

    private List<AuditEntry> after(AuditFilter filter, @Nullable AuditEntry last) {
        List<Object> values = new ArrayList<>();
        String from = from(filter, last == null ? null : Place.of(last), values);
        values.add(AT_ONCE);
        return entries(from, " LIMIT ?", values);
    }

    /** How a subject begins that very many have is of no use to find them by: they are met by going back in time. */
    private String from(AuditFilter filter, @Nullable Place place, List<Object> values) {
        boolean walks = filter.isBySubject() && count(filter, FEW + 1) > FEW;
        String where = filter.where(values);
        if (place != null) {
            where += " AND happened_at <= ? AND (happened_at < ? OR id < ?)";
            LocalDateTime at = LocalDateTime.ofInstant(place.at(), ZoneOffset.UTC);
            values.addAll(List.of(at, at, place.id()));
        }
        return "audit_entry" + (walks ? " FORCE INDEX (audit_entry_listed)" : "") + " WHERE " + where;
    }

    private List<AuditEntry> entries(String from, String limit, List<Object> values) {
        return jdbc.sql("SELECT e.id, e.happened_at, e.person, e.action, e.subject, e.detail, e.value_before,"
                        + " e.value_after FROM (SELECT id FROM " + from + NEWEST_FIRST + limit
                        + ") found JOIN audit_entry e ON e.id = found.id ORDER BY e.happened_at DESC, e.id DESC")
                .params(values)
                .query((row, n) -> entry(row))
                .list();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("person"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("value_before"),
                row.getString("value_after"));
    }
}
