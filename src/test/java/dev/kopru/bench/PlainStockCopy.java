package dev.kopru.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The yardstick: the books' stock upserted into the shop's table by batched JDBC, a page a transaction, with no order
 * counted, no rule, nothing checked and nothing remembered.
 */
final class PlainStockCopy {

    private static final int PAGE = 5000;
    private static final String READ =
            """
            SELECT v.sku, SUM(s.on_hand - s.reserved)
            FROM stock_variant v FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN stock_card c ON c.code = v.card_code AND c.for_web AND NOT c.blocked
            STRAIGHT_JOIN warehouse_stock s ON s.sku = v.sku
            WHERE v.sku > ? AND NOT v.blocked
            GROUP BY v.sku
            ORDER BY v.sku
            LIMIT ?
            """;
    private static final String UPSERT =
            """
            INSERT INTO shop_stock (sku, quantity, revision, changed_at) VALUES (?, ?, ?, UTC_TIMESTAMP(6))
            ON DUPLICATE KEY UPDATE quantity = VALUES(quantity), revision = VALUES(revision), changed_at = VALUES(changed_at)
            """;

    private final DataSource accounting;
    private final DataSource store;
    private String last = "";

    PlainStockCopy(DataSource accounting, DataSource store) {
        this.accounting = accounting;
        this.store = store;
    }

    /** Copies everything; answers the number of SKUs. */
    long run() throws SQLException {
        long skus = 0;
        try (Connection from = accounting.getConnection();
                Connection to = store.getConnection()) {
            to.setAutoCommit(false);
            int copied;
            do {
                copied = page(from, to);
                to.commit();
                skus += copied;
            } while (copied == PAGE);
        }
        return skus;
    }

    private int page(Connection from, Connection to) throws SQLException {
        int count = 0;
        try (PreparedStatement select = from.prepareStatement(READ);
                PreparedStatement upsert = to.prepareStatement(UPSERT)) {
            select.setString(1, last);
            select.setInt(2, PAGE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    last = row.getString(1);
                    upsert.setString(1, last);
                    upsert.setBigDecimal(2, row.getBigDecimal(2));
                    upsert.setLong(3, 1);
                    upsert.addBatch();
                    count++;
                }
            }
            upsert.executeBatch();
        }
        return count;
    }
}
