package dev.kopru.bench;

import dev.kopru.database.TestDatabase.Schemas;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/**
 * The yardstick of a program that does the same: the rows that Köprü keeps of its orders, so that they can be changed, found and
 * are never posted twice, and those by which the shop is told, as plain batched inserts. Only their writing counts, as whoever
 * works them out has them at hand.
 */
final class PlainKeeping {

    private static final List<String> TOLD = List.of("shop_order_document");
    private static final List<String> KEPT = List.of(
            "order_link",
            "order_content",
            "record_word",
            "order_payment",
            "contact_name",
            "account_of_customer",
            "account_begun");
    private static final int AT_ONCE = 10_000;
    private static final int PAGE = 1000;

    private PlainKeeping() {}

    /** Writes the rows that stand in the one databases into the empty tables of the others, a page a transaction. */
    static Cost of(Schemas from, Schemas to) throws Exception {
        return of(KEPT, from.own(), to.own()).plus(of(TOLD, from.store(), to.store()));
    }

    private static Cost of(List<String> tables, DataSource from, DataSource to) throws Exception {
        Cost all = Cost.of(0);
        try (Connection source = from.getConnection();
                Connection target = to.getConnection()) {
            target.setAutoCommit(false);
            for (String table : tables) {
                all = all.plus(copied(table, source, target));
            }
        }
        return all;
    }

    private static Cost copied(String table, Connection source, Connection target) throws Exception {
        List<String> columns = columns(table, source);
        String insert = "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        table, String.join(", ", columns), String.join(", ", Collections.nCopies(columns.size(), "?")));
        Cost all = Cost.of(0);
        try (Statement select = source.createStatement();
                PreparedStatement inserting = target.prepareStatement(insert)) {
            // The driver's way to say: a row at a time.
            select.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet rows = select.executeQuery("SELECT " + String.join(", ", columns) + " FROM " + table)) {
                List<Object[]> some = next(rows, columns.size());
                while (!some.isEmpty()) {
                    List<Object[]> writing = some;
                    all = all.plus(Cost.of(() -> write(writing, inserting)));
                    some = next(rows, columns.size());
                }
            }
        }
        return all;
    }

    private static List<String> columns(String table, Connection source) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement select = source.prepareStatement(
                "SELECT column_name FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND table_name = ? AND extra NOT LIKE '%GENERATED%' ORDER BY ordinal_position")) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    private static List<Object[]> next(ResultSet rows, int columns) throws SQLException {
        List<Object[]> some = new ArrayList<>();
        while (some.size() < AT_ONCE && rows.next()) {
            Object[] row = new Object[columns];
            for (int column = 0; column < columns; column++) {
                row[column] = rows.getObject(column + 1);
            }
            some.add(row);
        }
        return some;
    }

    private static int write(List<Object[]> rows, PreparedStatement insert) throws SQLException {
        int waiting = 0;
        for (Object[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                insert.setObject(column + 1, row[column]);
            }
            insert.addBatch();
            if (++waiting == PAGE) {
                insert.executeBatch();
                insert.getConnection().commit();
                waiting = 0;
            }
        }
        insert.executeBatch();
        insert.getConnection().commit();
        return rows.size();
    }
}
