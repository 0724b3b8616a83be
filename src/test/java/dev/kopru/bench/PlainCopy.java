package dev.kopru.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The yardstick: the shop's orders copied into the books' tables by batched JDBC, a page a transaction, with no check,
 * no key looked up, no mapping and nothing remembered.
 */
final class PlainCopy {

    private static final int PAGE = 1000;
    private static final String HEADERS =
            """
            SELECT id, number, account_code, customer_id, placed_at, changed_at, currency, payment_method, total,
              billing_name, billing_address, billing_district, billing_city, billing_post_code, billing_country,
              shipping_name, shipping_address, shipping_district, shipping_city, shipping_post_code, shipping_country,
              note, row_version
            FROM shop_order FORCE INDEX (shop_order_changes)
            WHERE (changed_at > ? OR (changed_at = ? AND id > ?)) AND status IN ('Paid', 'Shipped')
            ORDER BY changed_at, id LIMIT ?
            """;
    private static final String LINES =
            """
            SELECT order_id, line_no, kind, sku, name, quantity, unit, unit_price, discount, vat_rate, line_total, vat_amount
            FROM shop_order_line WHERE order_id IN (%s) ORDER BY order_id, line_no
            """
                    .formatted(String.join(", ", Collections.nCopies(PAGE, "?")));
    private static final String INSERT_HEADER =
            """
            INSERT INTO sales_order (id, number, external_ref, kind, shop_number, state, account_code, order_date, currency,
              exchange_rate, payment_account, payment_plan, net_total, vat_total, grand_total, local_total,
              billing_name, billing_address, billing_district, billing_city, billing_post_code, billing_country,
              delivery_name, delivery_address, delivery_district, delivery_city, delivery_post_code, delivery_country,
              note, source_revision, content_hash, created_at, changed_at)
            VALUES (?, ?, ?, 'order', ?, 'open', ?, ?, ?, 1, ?, ?, ?, 0, ?, ?,
              ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
            """;
    private static final String INSERT_LINE =
            """
            INSERT INTO sales_order_line (order_id, line_no, kind, sku, name, quantity, unit, unit_price, discount,
              vat_rate, net_amount, vat_amount, moves_stock)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE)
            """;

    private static final String INSERT_PAYMENT =
            """
            INSERT INTO sales_order_payment (order_id, payment_no, method, amount, account, plan) VALUES (?, 1, ?, ?, ?, ?)
            """;

    private final DataSource store;
    private final DataSource accounting;
    private final byte[] hash = new byte[32];
    private String changedAt = "1970-01-01 00:00:00";
    private String lastId = "";
    private long id;

    PlainCopy(DataSource store, DataSource accounting) {
        this.store = store;
        this.accounting = accounting;
    }

    /** Copies everything; answers the number of orders. */
    long run() throws SQLException {
        try (Connection from = store.getConnection();
                Connection to = accounting.getConnection()) {
            to.setAutoCommit(false);
            int copied;
            do {
                copied = page(from, to);
                to.commit();
            } while (copied == PAGE);
        }
        return id;
    }

    private int page(Connection from, Connection to) throws SQLException {
        Map<String, Long> ids = new LinkedHashMap<>();
        try (PreparedStatement select = from.prepareStatement(HEADERS);
                PreparedStatement insert = to.prepareStatement(INSERT_HEADER);
                PreparedStatement payment = to.prepareStatement(INSERT_PAYMENT)) {
            select.setString(1, changedAt);
            select.setString(2, changedAt);
            select.setString(3, lastId);
            select.setInt(4, PAGE);
            try (ResultSet order = select.executeQuery()) {
                while (order.next()) {
                    header(order, insert, ids);
                    payment(order, payment);
                }
            }
            insert.executeBatch();
            payment.executeBatch();
        }
        lines(from, to, ids);
        return ids.size();
    }

    private void header(ResultSet order, PreparedStatement insert, Map<String, Long> ids) throws SQLException {
        id++;
        lastId = order.getString(1);
        changedAt = order.getString(6);
        ids.put(lastId, id);
        insert.setLong(1, id);
        insert.setString(2, "SIP" + (1_000_000_000 + id));
        insert.setString(3, "shop:" + lastId);
        insert.setString(4, order.getString(2));
        insert.setString(5, order.getString(4));
        insert.setDate(6, order.getDate(5));
        insert.setString(7, order.getString(7));
        insert.setString(8, order.getString(8));
        insert.setString(9, order.getString(8));
        for (int total = 10; total <= 12; total++) {
            insert.setBigDecimal(total, order.getBigDecimal(9));
        }
        for (int text = 10; text <= 22; text++) {
            insert.setString(text + 3, order.getString(text));
        }
        insert.setLong(26, order.getLong(23));
        insert.setBytes(27, hash);
        insert.addBatch();
    }

    private void payment(ResultSet order, PreparedStatement insert) throws SQLException {
        insert.setLong(1, id);
        insert.setString(2, order.getString(8));
        insert.setBigDecimal(3, order.getBigDecimal(9));
        insert.setString(4, order.getString(8));
        insert.setString(5, order.getString(8));
        insert.addBatch();
    }

    private static void lines(Connection from, Connection to, Map<String, Long> ids) throws SQLException {
        try (PreparedStatement select = from.prepareStatement(LINES);
                PreparedStatement insert = to.prepareStatement(INSERT_LINE)) {
            int parameter = 0;
            for (String orderId : ids.keySet()) {
                select.setString(++parameter, orderId);
            }
            while (parameter < PAGE) {
                select.setString(++parameter, "");
            }
            try (ResultSet line = select.executeQuery()) {
                while (line.next()) {
                    insert.setLong(1, ids.getOrDefault(line.getString(1), 0L));
                    insert.setInt(2, line.getInt(2));
                    insert.setString(3, line.getString(3));
                    insert.setString(4, line.getString(4));
                    insert.setString(5, line.getString(5));
                    insert.setBigDecimal(6, line.getBigDecimal(6));
                    insert.setString(7, line.getString(7));
                    for (int amount = 8; amount <= 12; amount++) {
                        insert.setBigDecimal(amount, line.getBigDecimal(amount));
                    }
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
