package dev.kopru.inventory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code stock_watch}: the SKUs that every run looks at because something of them is reserved by orders, or that the next one
 * looks at because a file told of them. */
@Repository
class WatchedSkus {

    private static final int LONGEST = 100;

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;

    WatchedSkus(NamedParameterJdbcTemplate named) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
    }

    Set<String> all() {
        return new HashSet<>(jdbc.queryForList("SELECT sku FROM stock_watch", String.class));
    }

    void add(Collection<String> skus) {
        List<Object[]> rows = skus.stream()
                .filter(sku -> sku.codePointCount(0, sku.length()) <= LONGEST)
                .sorted()
                .map(sku -> new Object[] {sku})
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO stock_watch (sku) VALUES (?) ON DUPLICATE KEY UPDATE sku = VALUES(sku)", rows);
        }
    }

    void remove(Collection<String> skus) {
        if (!skus.isEmpty()) {
            named.update("DELETE FROM stock_watch WHERE sku IN (:skus)", Map.of("skus", skus));
        }
    }
}
