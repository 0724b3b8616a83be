package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.Values;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Gives new documents their id and number without a gap; to be used inside the transaction that writes them. */
record DocumentNumbers(Database database) {

    private static final Operation TAKE =
            Operation.named("document-numbers-take").with("orders", "returns");
    private static final Operation LAST = Operation.named("document-numbers-last")
            .returning("last_id", "last_order", "order_prefix", "last_return", "return_prefix", "digits");
    private static final Operation RAISE = Operation.named("document-numbers-raise");

    static final List<Operation> OPERATIONS = List.of(TAKE, LAST, RAISE);

    private static final int SERIES = 3;

    /** The last id and numbers that were given, and how a number is written. */
    private record Last(long id, long order, String orderPrefix, long returned, String returnPrefix, int digits) {}

    /** {@code pastHighest} also steps over numbers that people gave by hand. */
    List<NumberedOrder> number(List<SalesOrder> documents, boolean pastHighest) {
        int returns = (int) documents.stream().filter(SalesOrder::isReturn).count();
        int orders = documents.size() - returns;
        if (pastHighest || !advance(orders, returns)) {
            database.update(RAISE, Values.none());
            advance(orders, returns);
        }
        Last last = database.query(LAST, Values.none(), DocumentNumbers::last).get(0);
        return drafts(documents, last, orders, returns);
    }

    private boolean advance(int orders, int returns) {
        return database.update(TAKE, Values.of("orders", orders).and("returns", returns)) == SERIES;
    }

    private static List<NumberedOrder> drafts(List<SalesOrder> documents, Last last, int orders, int returns) {
        List<NumberedOrder> drafts = new ArrayList<>(documents.size());
        long id = last.id() - documents.size();
        long order = last.order() - orders;
        long returned = last.returned() - returns;
        for (SalesOrder document : documents) {
            String number = document.isReturn()
                    ? written(last.returnPrefix(), ++returned, last.digits())
                    : written(last.orderPrefix(), ++order, last.digits());
            drafts.add(new NumberedOrder(++id, number, document));
        }
        return drafts;
    }

    private static String written(String prefix, long number, int digits) {
        String written = Long.toString(number);
        return prefix + "0".repeat(Math.max(0, digits - written.length())) + written;
    }

    private static Last last(Row row) throws SQLException {
        return new Last(
                row.number("last_id"),
                row.number("last_order"),
                row.textOrEmpty("order_prefix"),
                row.number("last_return"),
                row.textOrEmpty("return_prefix"),
                (int) row.number("digits"));
    }
}
