package dev.kopru.inventory;

import dev.kopru.fixture.Checksums;
import dev.kopru.fixture.KeptNotices;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Köprü's own tables, as far as stock is concerned. */
record StockMemory(JdbcTemplate jdbc) {

    StockMemory(DataSource dataSource) {
        this(new JdbcTemplate(dataSource));
    }

    void clear() {
        for (String table : List.of(
                "stock_figure",
                "stock_watch",
                "stock_parts",
                "open_order",
                "open_order_line",
                "order_link",
                "order_content",
                "notice",
                "retry_attempt",
                "retry_record",
                "reader_cursor")) {
            jdbc.update("DELETE FROM " + table);
        }
    }

    String checksum() {
        return Checksums.of(jdbc, List.of("stock_figure", "stock_watch", "notice", "retry_record", "retry_attempt"));
    }

    /** Reason codes of the SKUs that still wait. */
    Map<String, String> waiting() {
        return byKey(
                "SELECT record_key, reason_code FROM retry_record WHERE job = 'InventorySyncJob' AND state = 'PENDING'");
    }

    Map<String, String> states() {
        return byKey("SELECT record_key, state FROM retry_record WHERE job = 'InventorySyncJob'");
    }

    Map<String, String> messages() {
        return byKey("SELECT record_key, message FROM retry_record WHERE job = 'InventorySyncJob'");
    }

    Map<String, String> figureStates() {
        return byKey("SELECT sku, state FROM stock_figure");
    }

    /** Label, code and values of each notice. */
    List<String> notices() {
        return KeptNotices.of(jdbc);
    }

    /** The true figure, in the card's own unit. */
    String available(String sku) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM available)) FROM stock_figure WHERE sku = ?",
                String.class,
                sku));
    }

    List<String> watched() {
        return jdbc.queryForList("SELECT sku FROM stock_watch ORDER BY sku", String.class);
    }

    /** As a person would do on the page: try it again now. */
    void replayAll() {
        jdbc.update("UPDATE retry_record SET next_attempt_at = '2000-01-01' WHERE state = 'PENDING'");
    }

    private Map<String, String> byKey(String sql) {
        Map<String, String> found = new TreeMap<>();
        jdbc.query(sql, row -> {
            found.put(row.getString(1), row.getString(2));
        });
        return found;
    }
}
