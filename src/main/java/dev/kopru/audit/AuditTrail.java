package dev.kopru.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** Beyond it nobody counts. */
    public static final int COUNTED = 10_000;

    private static final String NEWEST_FIRST = " ORDER BY happened_at DESC, id DESC";
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pages count from 0. */
    public List<AuditEntry> page(AuditFilter filter, int page, int size) {
        List<Object> values = new ArrayList<>();
        String where = filter.where(values);
        values.add(size);
        values.add((long) page * size);
        return entries(where, " LIMIT ? OFFSET ?", values);
    }

    /** How many there are; {@link #COUNTED} + 1 for more than that. */
    public long count(AuditFilter filter) {
        List<Object> values = new ArrayList<>();
        String where = filter.where(values);
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM audit_entry WHERE " + where + " LIMIT " + (COUNTED + 1)
                        + ") counted")
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
        String where = filter.where(values);
        if (last != null) {
            where += " AND happened_at <= ? AND (happened_at < ? OR id < ?)";
            LocalDateTime at = LocalDateTime.ofInstant(last.at(), ZoneOffset.UTC);
            values.addAll(List.of(at, at, last.id()));
        }
        values.add(AT_ONCE);
        return entries(where, " LIMIT ?", values);
    }

    private List<AuditEntry> entries(String where, String limit, List<Object> values) {
        return jdbc.sql("SELECT e.id, e.happened_at, e.person, e.action, e.subject, e.detail, e.value_before,"
                        + " e.value_after FROM (SELECT id FROM audit_entry WHERE " + where + NEWEST_FIRST + limit
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
