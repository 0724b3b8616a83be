package dev.kopru.crash.day;

import dev.kopru.bench.GeneratedLedger;
import dev.kopru.bench.GeneratedShop;
import dev.kopru.bench.GeneratedStock;
import dev.kopru.database.TestDatabase.Schemas;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is sold, counted and booked in the day: orders come, figures and prices change, accounts move. */
final class DayOfTrade {

    private static final String NOW = "changed_at = UTC_TIMESTAMP(6)";
    private static final String SKUS =
            " WHERE sku >= CONCAT('SKU-', LPAD(?, 7, '0')) AND sku < CONCAT('SKU-', LPAD(?, 7, '0'))";

    private final JdbcTemplate shop;
    private final JdbcTemplate books;
    private final DaySizes sizes;
    private final String columns;

    /** All that there is when the day begins; the orders of the day wait beside the shop. */
    DayOfTrade(Schemas schemas, DaySizes sizes) {
        this.shop = new JdbcTemplate(schemas.store());
        this.books = new JdbcTemplate(schemas.accounting());
        this.sizes = sizes;
        GeneratedShop.fill(schemas, sizes.orders());
        GeneratedStock.fill(schemas, sizes.skus());
        GeneratedLedger.fill(schemas, sizes.customers());
        this.columns = String.join(
                ", ",
                shop.queryForList(
                        "SELECT COLUMN_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()"
                                + " AND TABLE_NAME = 'shop_order' AND EXTRA NOT LIKE '%GENERATED%'",
                        String.class));
        shop.execute("CREATE TABLE order_to_come LIKE shop_order");
        shop.update("INSERT INTO order_to_come (" + columns + ") SELECT " + columns + " FROM shop_order");
        shop.update("DELETE FROM shop_order");
        goods();
    }

    /** Four sizes of each card, at a price. */
    private void goods() {
        books.update("UPDATE stock_variant SET attributes = CONCAT('{\"beden\":\"', ELT(1 + MOD(CAST(SUBSTRING(sku, 5)"
                + " AS UNSIGNED), 4), 'S', 'M', 'L', 'XL'), '\"}') WHERE sku LIKE 'SKU-%'");
        books.update("INSERT INTO price_list (code, name, currency, includes_vat, changed_at)"
                + " VALUES ('PERAKENDE', 'P', 'TRY', TRUE, '2025-01-01')");
        books.update("INSERT INTO price (list_code, sku, price, changed_at)"
                + " SELECT 'PERAKENDE', sku, 100, '2025-01-01' FROM stock_variant WHERE sku LIKE 'SKU-%'");
    }

    /** {@code moment}: from 0 to one less than {@link DaySizes#MOMENTS}. */
    void happen(int moment) {
        orders(share(sizes.orders(), moment), share(sizes.orders(), moment + 1));
        figures(moment);
        movements(moment);
    }

    private void orders(int from, int to) {
        Object[] range = {from, to};
        String among = " WHERE id >= CONCAT('S', LPAD(?, 7, '0')) AND id < CONCAT('S', LPAD(?, 7, '0'))";
        shop.update("UPDATE order_to_come SET placed_at = UTC_TIMESTAMP(6), " + NOW + among, range);
        shop.update(
                "INSERT INTO shop_order (" + columns + ") SELECT " + columns + " FROM order_to_come" + among, range);
    }

    /** Every tenth of them has another price as well. */
    private void figures(int moment) {
        int count = sizes.skusAMoment();
        int from = (int) ((long) moment * count % sizes.skus());
        books.update("UPDATE warehouse_stock SET on_hand = on_hand + 1, " + NOW + SKUS, from, from + count);
        books.update("UPDATE price SET price = price + 0.01, " + NOW + SKUS, from, from + count / 10);
    }

    /** Each account has one in the morning and one in the afternoon. */
    private void movements(int moment) {
        int half = DaySizes.MOMENTS / 2;
        int begun = moment % half;
        books.update(
                """
                INSERT INTO movement (account_code, currency, movement_date, kind, document_number, debit, credit,
                    local_debit, local_credit, changed_at)
                SELECT code, 'TRY', UTC_DATE(), 'payment', CONCAT('GUN', ?), 0, 10, 0, 10, UTC_TIMESTAMP(6) FROM account_card
                WHERE code >= CONCAT('120.', LPAD(?, 6, '0')) AND code < CONCAT('120.', LPAD(?, 6, '0'))
                """,
                moment,
                (int) ((long) sizes.customers() * begun / half),
                (int) ((long) sizes.customers() * (begun + 1) / half));
    }

    private static int share(int all, int moment) {
        return (int) ((long) all * moment / DaySizes.MOMENTS);
    }

    /** Account cards, those among them that orders opened. */
    static long accounts(Schemas schemas) {
        return number(new JdbcTemplate(schemas.accounting()), "SELECT COUNT(*) FROM account_card");
    }

    /** SKUs that were sold in the day. */
    static long sold(Schemas schemas) {
        return number(new JdbcTemplate(schemas.accounting()), "SELECT COUNT(DISTINCT sku) FROM sales_order_line");
    }

    private static long number(JdbcTemplate side, String sql) {
        Long number = side.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    /** Each order once, though another document of it were there. */
    static long documents(Schemas schemas) {
        JdbcTemplate books = new JdbcTemplate(schemas.accounting());
        List<Long> counts = books.queryForList(
                "SELECT COUNT(*) FROM sales_order UNION ALL SELECT COUNT(DISTINCT external_ref)" + " FROM sales_order",
                Long.class);
        if (!counts.get(0).equals(counts.get(1))) {
            throw new AssertionError("Orders that are in the books twice: " + counts);
        }
        return counts.get(0);
    }
}
