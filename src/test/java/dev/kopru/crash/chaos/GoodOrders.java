package dev.kopru.crash.chaos;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** Orders that are placed all the time and changed now and then: each must be in the books once, with its total. */
final class GoodOrders implements Part {

    private static final int FIRST = 200;
    private static final int AT_ONCE = 5;
    private static final BigDecimal GROSS = new BigDecimal("1.20");

    private static final String NOT_ONCE =
            """
            SELECT CONCAT('order ', o.id, ' of ', o.total, ' is in the books ', COUNT(d.id), ' times with ',
                COALESCE(MAX(d.grand_total), 'nothing'))
            FROM kopru_store.shop_order o
            LEFT JOIN kopru_accounting.sales_order d ON SUBSTRING_INDEX(d.external_ref, ':', -1) = o.id
            WHERE o.id LIKE 'G%'
            GROUP BY o.id, o.total
            HAVING COUNT(d.id) <> 1 OR MAX(d.grand_total) <> o.total
            """;
    private static final String OTHER_LINES =
            """
            SELECT CONCAT('document ', d.external_ref, ' of ', d.grand_total, ' has lines of ', SUM(l.net_amount + l.vat_amount))
            FROM kopru_accounting.sales_order d JOIN kopru_accounting.sales_order_line l ON l.order_id = d.id
            GROUP BY d.id, d.external_ref, d.grand_total
            HAVING SUM(l.net_amount + l.vat_amount) <> d.grand_total
            """;
    private static final String UNTOLD =
            """
            SELECT CONCAT('the shop was not told of order ', o.id)
            FROM kopru_store.shop_order o LEFT JOIN kopru_store.shop_order_document t ON t.order_id = o.id
            WHERE o.id LIKE 'G%' AND t.order_id IS NULL
            """;
    private static final String GAPS =
            """
            SELECT CONCAT('document numbers with gaps: ', COUNT(*), ' from ', MIN(number), ' to ', MAX(number))
            FROM kopru_accounting.sales_order WHERE kind = 'order'
            HAVING COUNT(*) <> MAX(CAST(SUBSTRING(number, 4) AS UNSIGNED)) - MIN(CAST(SUBSTRING(number, 4) AS UNSIGNED)) + 1
            """;

    private final StubbornSql shop;
    private final Random random;
    private int placed;

    GoodOrders(StubbornSql shop, Random random) {
        this.shop = shop;
        this.random = random;
    }

    @Override
    public void begin() {
        for (int n = 0; n < FIRST; n++) {
            place();
        }
    }

    @Override
    public void goOn() {
        for (int n = 0; n < AT_ONCE; n++) {
            place();
        }
        change(random.nextInt(placed));
    }

    private void place() {
        int n = placed++;
        Placed order = new Placed(n, lines());
        shop.write(order::insert);
    }

    private void change(int n) {
        Placed order = new Placed(n, lines());
        shop.write(order::replace);
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            String sku = ChaosCatalogue.sku(random.nextInt(ChaosCatalogue.CARDS), random.nextBoolean());
            lines.add(new Line(sku, 1 + random.nextInt(3), BigDecimal.valueOf(100 + random.nextInt(99_900), 2)));
        }
        return lines;
    }

    /** Goods at a price that carries VAT. */
    private record Line(String sku, int quantity, BigDecimal price) {

        BigDecimal total() {
            return price.multiply(BigDecimal.valueOf(quantity));
        }

        BigDecimal vat() {
            return total().subtract(total().divide(GROSS, 2, RoundingMode.HALF_UP));
        }
    }

    /** One order in one state. */
    private record Placed(int n, List<Line> lines) {

        String id() {
            return String.format(Locale.ROOT, "G%06d", n);
        }

        BigDecimal total() {
            return lines.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        void insert(JdbcTemplate sql) {
            sql.update(
                    """
                    INSERT IGNORE INTO shop_order (id, number, status, currency, prices_include_vat, placed_at, changed_at,
                        customer_id, first_name, last_name, email, billing_name, billing_address, billing_city,
                        billing_country, payment_method, payment_id, total)
                    VALUES (?, ?, 'Paid', 'TRY', TRUE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), ?, 'Işıl', ?, ?, ?, 'Bağdat Caddesi 1',
                        'İstanbul', 'TR', 'CreditCard', ?, ?)
                    """,
                    id(),
                    "TR-" + n,
                    "m" + n % 40,
                    "Çınar " + n % 40,
                    "isil" + n % 40 + "@ornek.com",
                    "Işıl Çınar " + n % 40,
                    "PAY-" + n,
                    total());
            insertLines(sql);
        }

        void replace(JdbcTemplate sql) {
            sql.update("DELETE FROM shop_order_line WHERE order_id = ?", id());
            insertLines(sql);
            sql.update(
                    "UPDATE shop_order SET total = ?, row_version = row_version + 1, changed_at = UTC_TIMESTAMP(6) WHERE id = ?",
                    total(),
                    id());
        }

        private void insertLines(JdbcTemplate sql) {
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                sql.update(
                        """
                        INSERT IGNORE INTO shop_order_line (order_id, line_no, sku, name, quantity, unit, unit_price, vat_rate,
                            line_total, vat_amount)
                        VALUES (?, ?, ?, 'Ürün', ?, 'adet', ?, 20, ?, ?)
                        """,
                        id(),
                        i + 1,
                        line.sku(),
                        line.quantity(),
                        line.price(),
                        line.total(),
                        line.vat());
            }
        }
    }

    @Override
    public List<String> missing() {
        List<String> missing = new ArrayList<>(shop.texts(NOT_ONCE));
        missing.addAll(shop.texts(OTHER_LINES));
        missing.addAll(shop.texts(UNTOLD));
        missing.addAll(shop.texts(GAPS));
        return missing;
    }
}
