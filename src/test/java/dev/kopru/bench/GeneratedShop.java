package dev.kopru.bench;

import dev.kopru.database.TestDatabase.Schemas;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A shop with any number of paid orders of three lines each, and the books of its customers: the same rows every time.
 * The database makes the orders itself, so a million take minutes and no memory here.
 */
public final class GeneratedShop {

    private static final int PART = 50_000;

    private static final List<String> NUMBERS = List.of(
            "CREATE TABLE digit (d INT PRIMARY KEY)",
            "INSERT INTO digit VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)",
            "CREATE TABLE number (n INT PRIMARY KEY)",
            """
            INSERT INTO number SELECT n FROM (
              SELECT a.d * 100000 + b.d * 10000 + c.d * 1000 + d.d * 100 + e.d * 10 + f.d AS n
              FROM digit a, digit b, digit c, digit d, digit e, digit f) AS numbers
            WHERE n < %d ORDER BY n
            """);
    private static final List<String> ORDERS = List.of(
            """
            INSERT INTO shop_order_line
              (order_id, line_no, kind, sku, name, quantity, unit, unit_price, vat_rate, line_total, vat_amount)
            SELECT id, line_no, 'goods', sku, name, quantity, 'adet', price, vat_rate, amount,
              IF(n %% 4000 %% 5 = 0, ROUND(amount * vat_rate / 100, 2),
                amount - ROUND(amount * 100 / (100 + vat_rate), 2))
            FROM (
              SELECT n.n, CONCAT('S', LPAD(n.n, 7, '0')) AS id, l.d + 1 AS line_no, p.sku, p.name, p.vat_rate, p.price,
                1 + (n.n + l.d) %% 3 AS quantity, ROUND((1 + (n.n + l.d) %% 3) * p.price, 2) AS amount
              FROM number n JOIN digit l ON l.d < 3 JOIN product p ON p.n = (n.n * 31 + l.d * 977 + n.n DIV 7) %% 3000
              WHERE n.n >= %1$d AND n.n < %2$d) AS sold
            ORDER BY id, line_no
            """,
            """
            INSERT INTO shop_order (id, number, status, currency, prices_include_vat, placed_at, changed_at, customer_id,
              customer_kind, first_name, last_name, company, email, phone, tax_office, tax_number,
              billing_name, billing_address, billing_district, billing_city, billing_post_code, billing_country,
              shipping_name, shipping_address, shipping_district, shipping_city, shipping_post_code, shipping_country,
              payment_method, payment_id, shipping_amount, shipping_vat_rate, total, note)
            SELECT CONCAT('S', LPAD(n.n, 7, '0')), CONCAT('TR-', 1000000 + n.n), 'Paid', 'TRY', c.kind = 'B2C',
              '2026-01-05 08:00:00' + INTERVAL n.n SECOND, '2026-01-05 08:00:00' + INTERVAL n.n SECOND, c.id,
              c.kind, c.first_name, c.last_name, c.company, c.email, c.phone, c.tax_office, c.tax_number,
              CONCAT(c.first_name, ' ', c.last_name), CONCAT('Bağdat Caddesi No: ', n.n %% 900, ' Daire ', n.n %% 20),
              'Kadıköy', 'İstanbul', '34710', 'TR',
              CONCAT(c.first_name, ' ', c.last_name), CONCAT('Atatürk Bulvarı No: ', n.n %% 700, ' Kat ', n.n %% 9),
              'Çankaya', 'Ankara', '06690', 'TR',
              ELT(1 + n.n %% 3, 'CreditCard', 'BankTransfer', 'CashOnDelivery'), CONCAT('PAY-', LEFT(SHA2(n.n, 256), 32)),
              IF(c.kind = 'B2C' AND n.n %% 3 = 0, 49.90, 0), 20,
              (SELECT SUM(l.line_total + IF(c.kind = 'B2C', 0, l.vat_amount)) FROM shop_order_line l
                WHERE l.order_id = CONCAT('S', LPAD(n.n, 7, '0')))
              + IF(c.kind = 'B2C' AND n.n %% 3 = 0, 49.90, 0),
              IF(n.n %% 11 = 0, 'Lütfen zile basmayın', NULL)
            FROM number n JOIN shop_customer c ON c.id = CAST(n.n %% 4000 AS CHAR)
            WHERE n.n >= %1$d AND n.n < %2$d
            ORDER BY n.n
            """);
    private static final List<String> AFTERWARDS = List.of(
            "DROP TABLE number", "DROP TABLE digit", "DROP TABLE product", "ANALYZE TABLE shop_order, shop_order_line");

    private GeneratedShop() {}

    /** Fills the empty schemas of shop and accounting program; at most a million orders. */
    public static void fill(Schemas schemas, int orders) {
        GeneratedCustomers.fill(schemas);
        GeneratedProducts.fill(schemas);
        JdbcTemplate store = new JdbcTemplate(schemas.store());
        NUMBERS.forEach(statement -> store.execute(statement.formatted(orders)));
        // In parts, because a silent statement counts as a dead connection.
        for (int from = 0; from < orders; from += PART) {
            int begin = from;
            int end = Math.min(orders, from + PART);
            ORDERS.forEach(statement -> store.execute(statement.formatted(begin, end)));
        }
        AFTERWARDS.forEach(store::execute);
    }
}
