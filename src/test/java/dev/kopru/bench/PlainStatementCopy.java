package dev.kopru.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick: all movements read by one cursor, in the order of the accounts, and put into the shop's table as the same
 * JSON by batches of a hundred; with no check, no ageing, no settling, no comparison and nothing remembered.
 */
final class PlainStatementCopy {

    private static final int BATCH = 100;
    private static final String MOVEMENTS =
            """
            SELECT account_code, currency, id, movement_date, due_date, kind, document_number, description, debit, credit,
                reversal_of, invoice_uuid, invoice_url
            FROM movement FORCE INDEX (movement_account)
            ORDER BY account_code, currency, movement_date, id
            """;
    private static final String STATEMENT =
            "INSERT INTO shop_statement (account_code, currency, as_of, content) VALUES (?, ?, UTC_TIMESTAMP(6), ?)";

    private final DataSource accounting;
    private final DataSource store;
    private final StringBuilder lines = new StringBuilder();
    private BigDecimal balance = BigDecimal.ZERO;
    private int waiting;

    PlainStatementCopy(DataSource accounting, DataSource store) {
        this.accounting = accounting;
        this.store = store;
    }

    /** Copies everything; answers the number of movements. */
    long run() throws SQLException {
        long movements = 0;
        try (Connection from = accounting.getConnection();
                Connection to = store.getConnection();
                PreparedStatement select = from.prepareStatement(MOVEMENTS);
                PreparedStatement insert = to.prepareStatement(STATEMENT)) {
            to.setAutoCommit(false);
            // How MySQL's driver is told to hand over rows as they come.
            select.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet row = select.executeQuery()) {
                String account = "";
                String currency = "";
                while (row.next()) {
                    if (!account.equals(row.getString(1)) || !currency.equals(row.getString(2))) {
                        add(insert, account, currency);
                        account = row.getString(1);
                        currency = row.getString(2);
                    }
                    line(row);
                    movements++;
                }
                add(insert, account, currency);
            }
            flush(insert);
        }
        return movements;
    }

    private void line(ResultSet row) throws SQLException {
        BigDecimal debit = row.getBigDecimal(9);
        BigDecimal credit = row.getBigDecimal(10);
        balance = balance.add(debit).subtract(credit);
        lines.append(lines.isEmpty() ? "{\"id\":" : ",{\"id\":").append(row.getLong(3));
        text("date", row.getString(4));
        text("due", row.getString(5));
        text("kind", row.getString(6));
        text("document", row.getString(7));
        text("description", row.getString(8));
        lines.append(",\"debit\":").append(debit.toPlainString());
        lines.append(",\"credit\":").append(credit.toPlainString());
        lines.append(",\"balance\":").append(balance.toPlainString());
        text("reverses", row.getString(11));
        text("invoiceUuid", row.getString(12));
        text("invoiceUrl", row.getString(13));
        lines.append('}');
    }

    private void text(String name, @Nullable String value) {
        if (value != null) {
            lines.append(",\"").append(name).append("\":\"").append(value).append('"');
        }
    }

    private void add(PreparedStatement insert, String account, String currency) throws SQLException {
        if (!lines.isEmpty()) {
            insert.setString(1, account);
            insert.setString(2, currency);
            insert.setString(
                    3,
                    "{\"version\":1,\"currency\":\"" + currency + "\",\"closing\":" + balance.toPlainString()
                            + ",\"lines\":[" + lines + "]}");
            insert.addBatch();
            lines.setLength(0);
            balance = BigDecimal.ZERO;
            if (++waiting == BATCH) {
                flush(insert);
            }
        }
    }

    private void flush(PreparedStatement insert) throws SQLException {
        insert.executeBatch();
        insert.getConnection().commit();
        waiting = 0;
    }
}
