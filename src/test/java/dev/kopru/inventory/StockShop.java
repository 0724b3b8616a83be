package dev.kopru.inventory;

import dev.kopru.fixture.Checksums;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stock and the orders of the reference shop. */
record StockShop(JdbcTemplate jdbc) {

    StockShop(DataSource dataSource) {
        this(new JdbcTemplate(dataSource));
    }

    void clear() {
        for (String table : List.of(
                "shop_product", "shop_variant", "shop_stock", "shop_order", "shop_order_line", "shop_order_document")) {
            jdbc.update("DELETE FROM " + table);
        }
    }

    void variant(String sku) {
        variant(sku, sku, "true");
    }

    void variant(String sku, String product, String stockKept) {
        jdbc.update(
                "INSERT INTO shop_variant (sku, product_code, price, currency, price_includes_vat, visible, stock_kept,"
                        + " changed_at) VALUES (?, ?, 10, 'TRY', TRUE, TRUE, ?, UTC_TIMESTAMP(6))",
                sku,
                product,
                stockKept);
    }

    void removeVariant(String sku) {
        jdbc.update("DELETE FROM shop_variant WHERE sku = ?", sku);
        jdbc.update("DELETE FROM shop_stock WHERE sku = ?", sku);
    }

    /** Someone edits the shop. */
    void edit(String sku, String quantity) {
        jdbc.update("UPDATE shop_stock SET quantity = ? WHERE sku = ?", new BigDecimal(quantity), sku);
    }

    /** A paid order of one line. */
    void order(String id, String sku, String quantity) {
        order(id, "Paid", sku, quantity, "adet");
    }

    void order(String id, String status, String sku, String quantity, @Nullable String unit) {
        order(id, status, Map.of(sku, new BigDecimal(quantity)), unit);
    }

    /** An order that can be imported; or its next state, when it is there already. */
    void order(String id, String status, Map<String, BigDecimal> quantities, @Nullable String unit) {
        BigDecimal total = quantities.values().stream()
                .map(quantity -> quantity.multiply(BigDecimal.TEN))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        jdbc.update(
                "INSERT INTO shop_order (id, number, status, currency, prices_include_vat, placed_at, changed_at,"
                        + " customer_id, first_name, last_name, payment_method, total) VALUES (?, ?, ?, 'TRY', TRUE,"
                        + " '2026-03-02', UTC_TIMESTAMP(6), 'M1', 'Ayşe', 'Demir', 'CreditCard', ?)"
                        + " ON DUPLICATE KEY UPDATE status = VALUES(status), total = VALUES(total),"
                        + " changed_at = VALUES(changed_at), row_version = row_version + 1",
                id,
                "TR-" + id,
                status,
                total);
        jdbc.update("DELETE FROM shop_order_line WHERE order_id = ?", id);
        int line = 0;
        for (Map.Entry<String, BigDecimal> quantity : new TreeMap<>(quantities).entrySet()) {
            jdbc.update(
                    "INSERT INTO shop_order_line (order_id, line_no, sku, name, quantity, unit, unit_price, vat_rate)"
                            + " VALUES (?, ?, ?, ?, ?, ?, 10, 20)",
                    id,
                    ++line,
                    quantity.getKey(),
                    "Ürün",
                    quantity.getValue(),
                    unit);
        }
    }

    /** So many more orders like this one, with ids from 1 on. */
    void copies(String orderId, int number) {
        String digits =
                "(SELECT 0 d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6"
                        + " UNION SELECT 7 UNION SELECT 8 UNION SELECT 9)";
        String numbers = " JOIN (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS id FROM " + digits + " a, " + digits
                + " b, " + digits + " c, " + digits + " e) n ON n.id BETWEEN 1 AND " + number;
        jdbc.update(
                "INSERT INTO shop_order (id, number, status, currency, prices_include_vat, placed_at, changed_at,"
                        + " customer_id, first_name, last_name, payment_method, total) SELECT n.id, CONCAT('TR-', n.id), status,"
                        + " currency, prices_include_vat, placed_at, changed_at, customer_id, first_name, last_name,"
                        + " payment_method, total FROM shop_order o" + numbers + " WHERE o.id = ?",
                orderId);
        jdbc.update(
                "INSERT INTO shop_order_line (order_id, line_no, sku, name, quantity, unit, unit_price, vat_rate)"
                        + " SELECT n.id, line_no, sku, name, quantity, unit, unit_price, vat_rate FROM shop_order_line l"
                        + numbers + " WHERE l.order_id = ?",
                orderId);
    }

    void status(String orderId, String status) {
        jdbc.update(
                "UPDATE shop_order SET status = ?, changed_at = UTC_TIMESTAMP(6), row_version = row_version + 1 WHERE id = ?",
                status,
                orderId);
    }

    void told(String orderId) {
        jdbc.update("INSERT INTO shop_order_document VALUES (?, 'SIP1', 'posted', UTC_TIMESTAMP(6))", orderId);
    }

    /** What the shop shows, by SKU, without needless zeros. */
    Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>();
        jdbc.query("SELECT sku, quantity FROM shop_stock", row -> {
            shown.put(
                    row.getString(1), row.getBigDecimal(2).stripTrailingZeros().toPlainString());
        });
        return shown;
    }

    String shown(String sku) {
        return shown().getOrDefault(sku, "-");
    }

    String checksum() {
        return Checksums.of(jdbc, List.of("shop_stock"));
    }
}
