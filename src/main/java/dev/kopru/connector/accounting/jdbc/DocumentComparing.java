package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.Slices;
import dev.kopru.connector.accounting.KeptOrder;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.Values;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads of documents what a comparison with the shop needs. */
record DocumentComparing(Database database) {

    private static final String[] KEPT = {
        "external_ref", "number", "state", "kind", "order_date", "currency", "grand_total", "changeable", "cancelled"
    };

    private static final Operation ORDERS_KEPT = Operation.named("sales-orders-kept")
            .with("after_ref", "before_ref", "dated_from", "limit")
            .returning(KEPT);
    private static final Operation ORDERS_KEPT_BY_REF =
            Operation.named("sales-orders-kept-by-ref").with("external_refs").returning(KEPT);

    static final List<Operation> OPERATIONS = List.of(ORDERS_KEPT, ORDERS_KEPT_BY_REF);

    List<KeptOrder> kept(String afterRef, String beforeRef, LocalDate from, int limit) {
        Values values = Values.of("after_ref", afterRef)
                .and("before_ref", beforeRef)
                .and("dated_from", from)
                .and("limit", limit);
        return database.query(ORDERS_KEPT, values, DocumentComparing::order);
    }

    List<KeptOrder> kept(Collection<String> externalRefs) {
        List<KeptOrder> orders = new ArrayList<>();
        for (List<String> slice : Slices.of(externalRefs)) {
            orders.addAll(
                    database.query(ORDERS_KEPT_BY_REF, Values.of("external_refs", slice), DocumentComparing::order));
        }
        return orders;
    }

    private static KeptOrder order(Row row) throws SQLException {
        return new KeptOrder(
                row.textOrEmpty("external_ref"),
                row.textOrEmpty("number"),
                row.textOrEmpty("state"),
                "return".equals(row.text("kind")),
                row.date("order_date"),
                row.textOrEmpty("currency"),
                row.readableDecimal("grand_total").orElse(BigDecimal.ZERO),
                row.flag("changeable"),
                row.flag("cancelled"));
    }
}
