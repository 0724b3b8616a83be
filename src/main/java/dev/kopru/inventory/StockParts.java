package dev.kopru.inventory;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code stock_parts}: which rows the books had, bucket by bucket of SKUs, so that deleted ones are noticed. */
@Repository
class StockParts {

    /** So many that a bucket of a million SKUs is quickly looked through, so few that all of them are quickly read. */
    static final int BUCKETS = 4096;

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;

    StockParts(NamedParameterJdbcTemplate named) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
    }

    static int bucket(String sku) {
        CRC32 checksum = new CRC32();
        checksum.update(sku.stripTrailing().getBytes(StandardCharsets.UTF_8));
        return (int) (checksum.getValue() % BUCKETS);
    }

    Map<Integer, String> all() {
        Map<Integer, String> parts = new HashMap<>();
        jdbc.query("SELECT bucket, parts FROM stock_parts", row -> {
            parts.put(row.getInt(1), row.getString(2));
        });
        return parts;
    }

    /** In place of what was remembered of these buckets; one without parts is forgotten. */
    void save(Set<Integer> buckets, Map<Integer, String> parts) {
        jdbc.batchUpdate(
                "DELETE FROM stock_parts WHERE bucket = ?",
                buckets.stream().map(bucket -> new Object[] {bucket}).toList());
        jdbc.batchUpdate(
                "INSERT INTO stock_parts (bucket, parts) VALUES (?, ?)",
                buckets.stream()
                        .filter(parts::containsKey)
                        .map(bucket -> new Object[] {bucket, parts.get(bucket)})
                        .toList());
    }

    /** SKUs of these buckets that the shop was shown a figure of, after this one in byte order. */
    List<String> shown(Set<Integer> buckets, String afterSku, int limit) {
        return named.queryForList(
                "SELECT sku FROM stock_figure FORCE INDEX (PRIMARY) WHERE sku > :after" + " AND MOD(CRC32(sku), "
                        + BUCKETS + ") IN (:buckets) ORDER BY sku LIMIT :limit",
                Map.of("after", afterSku, "buckets", buckets, "limit", limit),
                String.class);
    }
}
