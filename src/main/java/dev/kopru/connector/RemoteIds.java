package dev.kopru.connector;

import dev.kopru.bulk.ManyRows;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Ids that a program gave its own records, kept in the table {@code remote_id} by connector, kind of record and the record's key.
 * They are a memory only: one that is missing, or not true any more, is looked up at the program by the key.
 */
public final class RemoteIds {

    private static final int LONGEST = 255;

    private static final ManyRows KEEP = new ManyRows(
            "INSERT INTO remote_id (connector, kind, record_key, remote_id, kept_at) VALUES ",
            "(?, ?, ?, ?, ?)",
            " ON DUPLICATE KEY UPDATE remote_id = VALUES(remote_id), kept_at = VALUES(kept_at)");

    private final String connector;
    private final String kind;
    private final NamedParameterJdbcTemplate own;
    private final Clock clock;

    /**
     * @param connector its word in the settings
     * @param kind of record, such as {@code product} or {@code order}
     * @param own Köprü's database
     */
    public RemoteIds(String connector, String kind, DataSource own, Clock clock) {
        this.connector = connector;
        this.kind = kind;
        this.own = new NamedParameterJdbcTemplate(own);
        this.clock = clock;
    }

    /** The ids that are kept, by key. */
    public Map<String, String> kept(Collection<String> keys) {
        Map<String, String> ids = new HashMap<>();
        for (List<String> some : Slices.of(keys)) {
            own.query(
                    "SELECT record_key, remote_id FROM remote_id WHERE connector = :connector AND kind = :kind"
                            + " AND record_key IN (:keys)",
                    Map.of("connector", connector, "kind", kind, "keys", some),
                    row -> {
                        ids.put(row.getString(1), row.getString(2));
                    });
        }
        return ids;
    }

    /**
     * What was kept of these records, if anything, is not true any more: the ids that the program tells now, in its place.
     * Records that the program does not have are left out, and forgotten.
     *
     * @param lookUp asks the program for the ids of some keys
     */
    public Map<String, String> again(Collection<String> keys, Function<List<String>, Map<String, String>> lookUp) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<String> all = keys.stream().distinct().toList();
        Map<String, String> found = new LinkedHashMap<>(lookUp.apply(all));
        found.keySet().retainAll(all);
        keep(found);
        forget(all.stream().filter(key -> !found.containsKey(key)).toList());
        return found;
    }

    /** Ids that the program has just given, by key. One whose key or id is too long for the table is looked up every time. */
    public void keep(Map<String, String> ids) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        KEEP.write(
                own.getJdbcTemplate(),
                new TreeMap<>(ids)
                        .entrySet().stream()
                                .filter(id -> id.getKey().length() <= LONGEST
                                        && id.getValue().length() <= LONGEST)
                                .map(id -> row(id.getKey(), id.getValue(), now))
                                .toList());
    }

    private @Nullable Object[] row(String key, String id, LocalDateTime now) {
        return new @Nullable Object[] {connector, kind, key, id, now};
    }

    /** The program does not have these records any more. */
    public void forget(Collection<String> keys) {
        for (List<String> some : Slices.of(keys)) {
            own.update(
                    "DELETE FROM remote_id WHERE connector = :connector AND kind = :kind AND record_key IN (:keys)",
                    Map.of("connector", connector, "kind", kind, "keys", some));
        }
    }
}
