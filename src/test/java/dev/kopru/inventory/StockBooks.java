package dev.kopru.inventory;

import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stock of the reference accounting program, as its people move it. Every change is of now. */
record StockBooks(JdbcTemplate jdbc) {

    private static final String NOW = "UTC_TIMESTAMP(6)";
    private static final List<String> TABLES = List.of(
            "stock_card",
            "stock_card_category",
            "stock_card_unit",
            "stock_unit",
            "stock_variant",
            "warehouse",
            "warehouse_stock",
            "account_card",
            "number_series",
            "sales_order",
            "sales_order_line",
            "sales_order_payment");

    StockBooks(DataSource dataSource) {
        this(new JdbcTemplate(dataSource));
    }

    void clear() {
        TABLES.forEach(table -> jdbc.update("DELETE FROM " + table));
    }

    /** A card marked for the web with one SKU of the same code, sold by the piece. */
    void card(String sku) {
        card(sku, "adet");
    }

    void card(String sku, String unit) {
        jdbc.update(
                "INSERT INTO stock_card (code, name, unit, vat_rate, for_web, category_path, created_at, changed_at)"
                        + " VALUES (?, ?, ?, 20, TRUE, 'Kadın > Ayakkabı', " + NOW + ", " + NOW + ")",
                sku,
                "Ürün " + sku,
                unit);
        variant(sku, sku);
    }

    void variant(String sku, String card) {
        jdbc.update("INSERT INTO stock_variant (sku, card_code, changed_at) VALUES (?, ?, " + NOW + ")", sku, card);
    }

    void unit(String card, String unit, String factor) {
        jdbc.update("REPLACE INTO stock_card_unit (card_code, unit, factor) VALUES (?, ?, ?)", card, unit, factor);
    }

    /** Sets what lies in the main warehouse. */
    void stock(String sku, String onHand) {
        stock("MERKEZ", sku, onHand, "0");
    }

    void stock(String warehouse, String sku, String onHand, String reserved) {
        jdbc.update(
                "INSERT INTO warehouse_stock (warehouse, sku, on_hand, reserved, changed_at) VALUES (?, ?, ?, ?, " + NOW
                        + ") ON DUPLICATE KEY UPDATE on_hand = VALUES(on_hand), reserved = VALUES(reserved),"
                        + " row_version = row_version + 1, changed_at = VALUES(changed_at)",
                warehouse,
                sku,
                new BigDecimal(onHand),
                new BigDecimal(reserved));
    }

    /** Something comes in, or goes out by another way than the shop's. */
    void move(String sku, int by) {
        jdbc.update(
                "UPDATE warehouse_stock SET on_hand = on_hand + ?, row_version = row_version + 1, changed_at = " + NOW
                        + " WHERE warehouse = 'MERKEZ' AND sku = ?",
                by,
                sku);
    }

    void mark(String card, String column, boolean value) {
        jdbc.update("UPDATE stock_card SET " + column + " = ?, changed_at = " + NOW + " WHERE code = ?", value, card);
    }

    void block(String sku) {
        jdbc.update("UPDATE stock_variant SET blocked = TRUE, changed_at = " + NOW + " WHERE sku = ?", sku);
    }

    void delete(String sku) {
        jdbc.update("DELETE FROM stock_variant WHERE sku = ?", sku);
        jdbc.update("DELETE FROM stock_card WHERE code = ?", sku);
        jdbc.update("DELETE FROM warehouse_stock WHERE sku = ?", sku);
    }

    /** A sales order that people entered, with one line. */
    void order(long id, String state, String kind, String sku, String quantity, String unit) {
        jdbc.update(
                "INSERT INTO sales_order (id, number, external_ref, kind, shop_number, state, account_code, order_date,"
                        + " currency, exchange_rate, net_total, vat_total, grand_total, local_total, source_revision,"
                        + " content_hash, created_at, changed_at) VALUES (?, ?, ?, ?, '', ?, '120', '2026-01-01', 'TRY', 1,"
                        + " 0, 0, 0, 0, 0, '', " + NOW + ", " + NOW + ")",
                id,
                "N" + id,
                "hand:" + id,
                kind,
                state);
        jdbc.update(
                "INSERT INTO sales_order_line (order_id, line_no, kind, sku, name, quantity, unit, unit_price, discount,"
                        + " vat_rate, net_amount, vat_amount, moves_stock)"
                        + " VALUES (?, 1, 'goods', ?, '', ?, ?, 0, 0, 20, 0, 0, TRUE)",
                id,
                sku,
                new BigDecimal(quantity),
                unit);
    }

    /** The warehouse reserves what an open order takes. */
    void reserve(String externalRef) {
        moveOrder(externalRef, "open", "reserved", "s.reserved = s.reserved + l.quantity");
    }

    /** What was reserved leaves the warehouse. */
    void deliverReserved(String externalRef) {
        moveOrder(
                externalRef,
                "reserved",
                "delivered",
                "s.reserved = s.reserved - l.quantity, s.on_hand = s.on_hand - l.quantity");
    }

    /** What an open order takes leaves the warehouse at once. */
    void deliver(String externalRef) {
        moveOrder(externalRef, "open", "delivered", "s.on_hand = s.on_hand - l.quantity");
    }

    /** One statement, so that nobody sees a half of it. */
    private void moveOrder(String externalRef, String from, String to, String set) {
        jdbc.update(
                "UPDATE sales_order o JOIN sales_order_line l ON l.order_id = o.id AND l.moves_stock"
                        + " JOIN warehouse_stock s ON s.sku = l.sku AND s.warehouse = 'MERKEZ' SET o.state = ?, " + set
                        + ", o.changed_at = " + NOW + ", s.changed_at = " + NOW
                        + " WHERE o.external_ref = ? AND o.state = ?",
                to,
                externalRef,
                from);
    }

    List<String> refs(String state) {
        return jdbc.queryForList(
                "SELECT external_ref FROM sales_order WHERE state = ? ORDER BY id", String.class, state);
    }
}
