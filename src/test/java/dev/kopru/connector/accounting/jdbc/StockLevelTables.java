package dev.kopru.connector.accounting.jdbc;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the reference books' stock levels depend on, filled by tests. */
record StockLevelTables(JdbcTemplate jdbc) {

    void clear() {
        for (String table : List.of(
                "stock_card",
                "stock_card_unit",
                "stock_variant",
                "warehouse",
                "warehouse_stock",
                "sales_order",
                "sales_order_line",
                "sales_order_payment")) {
            jdbc.update("DELETE FROM " + table);
        }
        jdbc.update(
                "INSERT INTO warehouse (code, name, priority) VALUES ('MERKEZ', 'Merkez', 1), ('MAGAZA', 'Mağaza', 2)");
    }

    void card(String code, Instant at, String... skus) {
        jdbc.update(
                "INSERT INTO stock_card (code, name, category_path, unit, vat_rate, for_web, created_at, changed_at)"
                        + " VALUES (?, 'Ürün', 'Kadın > Giyim', 'adet', 20, TRUE, ?, ?)",
                code,
                utc(at),
                utc(at));
        jdbc.update("INSERT INTO stock_card_unit VALUES (?, 'koli', 12, ?)", code, utc(at));
        for (String sku : skus) {
            jdbc.update("INSERT INTO stock_variant (sku, card_code, changed_at) VALUES (?, ?, ?)", sku, code, utc(at));
        }
    }

    void inWarehouse(String warehouse, String sku, String onHand, String reserved, Instant at) {
        jdbc.update("DELETE FROM warehouse_stock WHERE warehouse = ? AND sku = ?", warehouse, sku);
        jdbc.update(
                "INSERT INTO warehouse_stock (warehouse, sku, on_hand, reserved, changed_at) VALUES (?, ?, ?, ?, ?)",
                warehouse,
                sku,
                new BigDecimal(onHand),
                new BigDecimal(reserved),
                utc(at));
    }

    void touchCard(String code, Instant at) {
        jdbc.update("UPDATE stock_card SET changed_at = ? WHERE code = ?", utc(at), code);
    }

    void touchUnit(String code, Instant at) {
        jdbc.update("UPDATE stock_card_unit SET changed_at = ? WHERE card_code = ?", utc(at), code);
    }

    void touchVariant(String sku, Instant at) {
        jdbc.update("UPDATE stock_variant SET changed_at = ? WHERE sku = ?", utc(at), sku);
    }

    void set(String card, String property, boolean value) {
        jdbc.update("UPDATE stock_card SET " + property + " = ? WHERE code = ?", value, card);
    }

    void block(String sku) {
        jdbc.update("UPDATE stock_variant SET blocked = TRUE WHERE sku = ?", sku);
    }

    void order(String externalRef, String kind, String state, String sku, String quantity, String unit, Instant at) {
        long id = Objects.requireNonNull(jdbc.queryForObject("SELECT COUNT(*) + 1 FROM sales_order", Long.class));
        jdbc.update(
                "INSERT INTO sales_order (id, number, external_ref, kind, shop_number, state, account_code, order_date,"
                        + " currency, exchange_rate, net_total, vat_total, grand_total, local_total, source_revision,"
                        + " content_hash, created_at, changed_at) VALUES (?, ?, ?, ?, '', ?, '120', '2026-01-01', 'TRY', 1,"
                        + " 0, 0, 0, 0, 0, '', ?, ?)",
                id,
                "N" + id,
                externalRef,
                kind,
                state,
                utc(at),
                utc(at));
        jdbc.update(
                "INSERT INTO sales_order_line (order_id, line_no, kind, sku, name, quantity, unit, unit_price, discount,"
                        + " vat_rate, net_amount, vat_amount, moves_stock)"
                        + " VALUES (?, 1, 'goods', ?, '', ?, ?, 0, 0, 20, 0, 0, ?)",
                id,
                sku.isEmpty() ? null : sku,
                new BigDecimal(quantity),
                unit,
                !sku.isEmpty());
    }

    static String utc(Instant instant) {
        return instant.toString().replace('T', ' ').replace("Z", "");
    }
}
