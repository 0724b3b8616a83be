package dev.kopru.crash.chaos;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** Orders that cannot be imported, and rows that no shop should have: each must wait in the retry table under its id. */
final class BadOrders implements Part {

    private static final List<String> TROUBLES = List.of(
            "UPDATE shop_order SET total = total + 5 WHERE id = ?",
            "UPDATE shop_order SET currency = 'ABC' WHERE id = ?",
            "UPDATE shop_order SET payment_method = 'Takas' WHERE id = ?",
            "DELETE FROM shop_order_line WHERE order_id = ?",
            "UPDATE shop_order_line SET vat_rate = NULL, vat_amount = NULL WHERE order_id = ?",
            "UPDATE shop_order SET account_code = '999.99' WHERE id = ?",
            "UPDATE shop_order SET total = 999999999999999.9999 WHERE id = ?",
            "UPDATE shop_order_line SET quantity = -9999999999999.999999, unit_price = 9999999999999.999999 WHERE order_id = ?",
            "UPDATE shop_order_line SET quantity = 0.000001, line_total = -999999999999999.9999 WHERE order_id = ?",
            "UPDATE shop_order SET currency = 'USD', exchange_rate = 0 WHERE id = ?",
            "UPDATE shop_order SET currency = 'USD', exchange_rate = -99999999999.99999999 WHERE id = ?",
            "UPDATE shop_order SET placed_at = '9999-12-31 23:59:59.999999' WHERE id = ?",
            "UPDATE shop_order_line SET vat_rate = 999.99 WHERE order_id = ?",
            "UPDATE shop_order SET discount_amount = 999999999999999.9999, shipping_amount = -999999999999999.9999 WHERE id = ?",
            "UPDATE shop_order SET kind = 'return', related_order_id = 'nobody', total = -5 WHERE id = ?",
            "UPDATE shop_order SET total = 7, note = REPEAT(CHAR(0), 60000), first_name = REPEAT('👨‍👩‍👧', 700), company = CHAR(7) WHERE id = ?");
    private static final String NOT_KEPT =
            """
            SELECT CONCAT('bad order ', o.id, ' is not in the retry table by name')
            FROM kopru_store.shop_order o
            WHERE o.id LIKE 'B%' AND NOT EXISTS (
                SELECT 1 FROM kopru.retry_record r
                WHERE r.job = 'OrderImportJob' AND SUBSTRING_INDEX(r.record_key, ':', -1) = o.id
                    AND r.state IN ('PENDING', 'GIVEN_UP'))
            UNION ALL
            SELECT CONCAT('bad order ', d.external_ref, ' is in the books') FROM kopru_accounting.sales_order d
            WHERE d.external_ref LIKE '%:B%'
            """;

    private final StubbornSql shop;
    private final Random random;
    private int placed;

    BadOrders(StubbornSql shop, Random random) {
        this.shop = shop;
        this.random = random;
    }

    @Override
    public void begin() {
        TROUBLES.forEach(this::place);
    }

    @Override
    public void goOn() {
        place(TROUBLES.get(random.nextInt(TROUBLES.size())));
    }

    private void place(String trouble) {
        String id = String.format(Locale.ROOT, "B%06d", placed++);
        shop.write(sql -> insert(sql, id, trouble));
    }

    private static void insert(JdbcTemplate sql, String id, String trouble) {
        if (!sql.queryForList("SELECT id FROM shop_order WHERE id = ?", id).equals(List.<Map<String, Object>>of())) {
            return;
        }
        sql.update(
                """
                INSERT INTO shop_order (id, number, status, currency, prices_include_vat, placed_at, changed_at, customer_id,
                    first_name, last_name, email, billing_name, billing_city, billing_country, payment_method, total)
                VALUES (?, ?, 'Paid', 'TRY', TRUE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 'kötü', 'Kötü', 'Sipariş', 'kotu@ornek.com',
                    'Kötü Sipariş', 'İstanbul', 'TR', 'CreditCard', 120)
                """,
                id,
                id);
        sql.update(
                """
                INSERT INTO shop_order_line (order_id, line_no, sku, name, quantity, unit, unit_price, vat_rate, line_total,
                    vat_amount)
                VALUES (?, 1, 'KÖTÜ', 'Kötü', 1, 'adet', 120, 20, 120, 20)
                """,
                id);
        sql.update(trouble, id);
    }

    @Override
    public List<String> missing() {
        return shop.texts(NOT_KEPT);
    }
}
