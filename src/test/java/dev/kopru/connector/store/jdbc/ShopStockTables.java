package dev.kopru.connector.store.jdbc;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the reference shop's stock figures depend on, filled by tests. */
record ShopStockTables(JdbcTemplate jdbc) {

    void clear() {
        for (String table : List.of(
                "shop_variant",
                "shop_stock",
                "shop_order",
                "shop_order_line",
                "shop_order_payment",
                "shop_order_vat",
                "shop_order_document")) {
            jdbc.update("DELETE FROM " + table);
        }
    }

    void variant(String sku) {
        jdbc.update(
                "INSERT INTO shop_variant (sku, product_code, price, currency, price_includes_vat, visible, changed_at)"
                        + " VALUES (?, ?, 10, 'TRY', TRUE, TRUE, UTC_TIMESTAMP(6))",
                sku,
                sku);
    }

    void order(String id, String kind, String status, Instant placedAt, String lineKind, String sku, String quantity) {
        String at = placedAt.toString().replace('T', ' ').replace("Z", "");
        jdbc.update(
                "INSERT INTO shop_order (id, number, kind, status, currency, prices_include_vat, placed_at, changed_at, total)"
                        + " VALUES (?, ?, ?, ?, 'TRY', TRUE, ?, ?, 10)",
                id,
                id,
                kind,
                status,
                at,
                at);
        jdbc.update(
                "INSERT INTO shop_order_line (order_id, line_no, kind, sku, quantity, unit_price) VALUES (?, 1, ?, ?, ?, 10)",
                id,
                lineKind,
                sku,
                new BigDecimal(quantity));
    }

    void told(String orderId) {
        jdbc.update("INSERT INTO shop_order_document VALUES (?, 'SIP1', 'posted', UTC_TIMESTAMP(6))", orderId);
    }
}
