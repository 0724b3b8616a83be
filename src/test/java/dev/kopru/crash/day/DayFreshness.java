package dev.kopru.crash.day;

import dev.kopru.database.TestDatabase.Schemas;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** How old what one side shows was when it was shown. The three schemas are on one server and go by one clock. */
final class DayFreshness {

    private final JdbcTemplate own;
    private final JdbcTemplate shop;
    private final JdbcTemplate books;
    private final String storeSchema;
    private final String booksSchema;

    DayFreshness(Schemas schemas) {
        this.own = new JdbcTemplate(schemas.own());
        this.shop = new JdbcTemplate(schemas.store());
        this.books = new JdbcTemplate(schemas.accounting());
        this.storeSchema = String.valueOf(shop.queryForObject("SELECT DATABASE()", String.class));
        this.booksSchema = String.valueOf(books.queryForObject("SELECT DATABASE()", String.class));
    }

    /** Seconds that some changes took, ascending. */
    record Seconds(List<Double> all) {

        static Seconds of(List<Double> some) {
            List<Double> sorted = new ArrayList<>(some);
            Collections.sort(sorted);
            return new Seconds(sorted);
        }

        double percentile(int of100) {
            return all.isEmpty() ? Double.NaN : all.get(Math.min(all.size() - 1, all.size() * of100 / 100));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d: median %.3f s, p95 %.3f s, longest %.3f s",
                    all.size(),
                    percentile(50),
                    percentile(95),
                    percentile(100));
        }
    }

    /** From an order's coming until the shop was told of its document. */
    Seconds ofOrders() {
        return seconds(
                shop,
                "SELECT TIMESTAMPDIFF(MICROSECOND, o.changed_at, d.told_at) / 1e6 FROM shop_order o"
                        + " JOIN shop_order_document d ON d.order_id = o.id WHERE o.id LIKE 'S%'");
    }

    /** From the last change of a figure in the books until the shop had it. */
    Seconds ofFigures() {
        return seconds(
                books,
                "SELECT TIMESTAMPDIFF(MICROSECOND, w.changed_at, s.changed_at) / 1e6 FROM warehouse_stock w JOIN "
                        + storeSchema + ".shop_stock s ON s.sku = w.sku WHERE w.changed_at > '2025-01-01'"
                        + " AND s.changed_at >= w.changed_at");
    }

    /** From an account's last movement until there was a statement with it. */
    Seconds ofStatements() {
        return seconds(
                own,
                "SELECT TIMESTAMPDIFF(MICROSECOND, m.moved, s.as_of) / 1e6 FROM statement s JOIN"
                        + " (SELECT account_code, MAX(changed_at) AS moved FROM " + booksSchema
                        + ".movement WHERE changed_at > '2025-01-01' GROUP BY account_code) m ON m.account_code = s.account"
                        + " WHERE s.replaced_at IS NULL AND s.as_of >= m.moved");
    }

    /** What has come or changed and is not shown yet. */
    long behind() {
        return number(
                        shop,
                        "SELECT COUNT(*) FROM shop_order o LEFT JOIN shop_order_document d ON d.order_id = o.id"
                                + " WHERE d.order_id IS NULL")
                + number(
                        books,
                        "SELECT COUNT(*) FROM warehouse_stock w LEFT JOIN " + storeSchema
                                + ".shop_stock s ON s.sku = w.sku WHERE w.sku LIKE 'SKU-%'"
                                + " AND (s.sku IS NULL OR s.changed_at < w.changed_at)")
                + number(
                        own,
                        "SELECT COUNT(*) FROM (SELECT account_code, MAX(changed_at) AS moved FROM " + booksSchema
                                + ".movement GROUP BY account_code) m LEFT JOIN statement s ON s.account = m.account_code"
                                + " AND s.replaced_at IS NULL WHERE s.id IS NULL OR s.as_of < m.moved");
    }

    private static Seconds seconds(JdbcTemplate side, String sql) {
        return Seconds.of(side.queryForList(sql, Double.class));
    }

    private static long number(JdbcTemplate side, String sql) {
        Long number = side.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }
}
