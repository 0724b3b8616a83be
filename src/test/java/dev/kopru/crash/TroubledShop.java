package dev.kopru.crash;

import dev.kopru.bench.GeneratedShop;
import dev.kopru.database.TestDatabase.Schemas;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A shop where one order in fifty cannot be imported, for six different reasons, some are cancelled or not paid, and two in
 * a hundred share a payment.
 */
final class TroubledShop {

    private static final String N = "CAST(SUBSTRING(%sid, 2) AS UNSIGNED)";
    private static final String ORDER = N.formatted("");
    private static final String LINE = N.formatted("order_");

    private static final List<String> TROUBLES = List.of(
            "UPDATE shop_order SET total = total + 5 WHERE " + ORDER + " % 300 = 7",
            "UPDATE shop_order SET currency = 'ABC' WHERE " + ORDER + " % 300 = 57",
            "UPDATE shop_order SET payment_method = 'Takas' WHERE " + ORDER + " % 300 = 107",
            "DELETE FROM shop_order_line WHERE " + LINE + " % 300 = 157",
            "UPDATE shop_order_line SET vat_rate = NULL, vat_amount = NULL WHERE line_no = 2 AND " + LINE
                    + " % 300 = 207",
            "UPDATE shop_order SET account_code = '999.99' WHERE " + ORDER + " % 300 = 257");

    private static final List<String> STATUSES = List.of(
            "UPDATE shop_order SET status = 'Cancelled' WHERE " + ORDER + " % 40 = 3",
            "UPDATE shop_order SET status = 'Pending' WHERE " + ORDER + " % 97 = 5");

    private static final String ODDITY = "UPDATE shop_order SET payment_id = CONCAT('PAY-', FLOOR(" + ORDER
            + " / 100)) WHERE " + ORDER + " % 100 IN (21, 22)";

    private TroubledShop() {}

    static void fill(Schemas schemas, int orders) {
        GeneratedShop.fill(schemas, orders);
        JdbcTemplate store = new JdbcTemplate(schemas.store());
        TROUBLES.forEach(store::execute);
        STATUSES.forEach(store::execute);
        store.execute(ODDITY);
    }

    /** How many of the chosen orders are bad. */
    static long bad(DataSource store) {
        return number(store, "SELECT COUNT(*) FROM shop_order WHERE status = 'Paid' AND " + ORDER + " % 300 % 50 = 7");
    }

    /** How many of the chosen orders are good. */
    static long good(DataSource store) {
        return number(store, "SELECT COUNT(*) FROM shop_order WHERE status = 'Paid'") - bad(store);
    }

    static long number(DataSource database, String sql) {
        Long number = new JdbcTemplate(database).queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }
}
