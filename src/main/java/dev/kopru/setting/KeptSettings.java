package dev.kopru.setting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Owns {@code setting_kept} and {@code setting_change}: settings that people gave on pages, and what became of them. */
@Repository
public class KeptSettings {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptSettings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A setting with its value as JSON, and who gave it. */
    public record Kept(String name, String value, Instant changedAt, String changedBy) {}

    /** What became of a setting; a value is null where the file ruled. */
    public record Change(Instant at, String by, @Nullable String before, @Nullable String value) {}

    /** All of them, by name. */
    public List<Kept> all() {
        return jdbc.sql("SELECT name, value, changed_at, changed_by FROM setting_kept ORDER BY name")
                .query(KeptSettings::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(4));
    }

    /** By name. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        jdbc.sql("SELECT name, value FROM setting_kept ORDER BY name").query(row -> {
            values.put(row.getString(1), row.getString(2));
        });
        return values;
    }

    /** Another number whenever anything was changed. */
    long generation() {
        return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM setting_change")
                .query(Long.class)
                .single();
    }

    /** Another number whenever one of these was changed. */
    long version(Collection<String> names) {
        return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM setting_change WHERE name IN (:names)")
                .param("names", names)
                .query(Long.class)
                .single();
    }

    /** The same, with nobody else changing anything until the caller's transaction ends. */
    long lockedVersion(Collection<String> names) {
        jdbc.sql("SELECT id FROM setting_change ORDER BY id DESC LIMIT 1 FOR UPDATE")
                .query(Long.class)
                .list();
        return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM setting_change WHERE name IN (:names) FOR UPDATE")
                .param("names", names)
                .query(Long.class)
                .single();
    }

    public Optional<Kept> find(String name) {
        return jdbc.sql("SELECT name, value, changed_at, changed_by FROM setting_kept WHERE name = ?")
                .param(name)
                .query(KeptSettings::kept)
                .optional();
    }

    /** The latest first. */
    public List<Change> changes(String name) {
        return jdbc.sql("SELECT changed_at, changed_by, before_it, value FROM setting_change WHERE name = ?"
                        + " ORDER BY id DESC LIMIT 100")
                .param(name)
                .query((row, n) -> new Change(
                        row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    @Transactional
    void keep(String name, String value, String person) {
        String before = locked(name);
        LocalDateTime now = now();
        jdbc.sql("INSERT INTO setting_kept (name, value, changed_at, changed_by) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE value = VALUES(value), changed_at = VALUES(changed_at),"
                        + " changed_by = VALUES(changed_by)")
                .params(name, value, now, person)
                .update();
        changed(name, before, value, now, person);
    }

    @Transactional
    void drop(String name, String person) {
        String before = locked(name);
        if (before != null) {
            jdbc.sql("DELETE FROM setting_kept WHERE name = ?").param(name).update();
            changed(name, before, null, now(), person);
        }
    }

    private @Nullable String locked(String name) {
        return jdbc.sql("SELECT value FROM setting_kept WHERE name = ? FOR UPDATE")
                .param(name)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void changed(
            String name, @Nullable String before, @Nullable String value, LocalDateTime now, String person) {
        jdbc.sql("INSERT INTO setting_change (name, before_it, value, changed_at, changed_by)"
                        + " VALUES (:name, :before, :value, :now, :person)")
                .param("name", name)
                .param("before", before)
                .param("value", value)
                .param("now", now)
                .param("person", person)
                .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
