package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.Slices;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.Values;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.PlacedOrder;
import dev.kopru.connector.store.StatusCount;
import dev.kopru.connector.store.order.OrderKind;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads of a shop's orders what a comparison with the books needs, and the shop's clock. */
record OrderComparing(Database database) {

    private static final String[] PLACED = {
        "id", "number", "kind", "status", "currency", "total", "placed_at", "changed_at", "revision"
    };

    private static final Operation AS_OF = Operation.named("orders-as-of").returning("as_of");
    private static final Operation ORDERS_PLACED = Operation.named("orders-placed")
            .with("placed_from", "after_id", "limit")
            .returning(PLACED)
            .ifThere();
    private static final Operation ORDERS_PLACED_BY_ID =
            Operation.named("orders-placed-by-id").with("ids").returning(PLACED).ifThere();
    private static final Operation ORDERS_OTHERS = Operation.named("orders-other-statuses")
            .with("statuses", "placed_from", "changed_until", "changed_after")
            .returning("status", "orders", "last_changed_at")
            .ifThere()
            .since("changed_after");

    static final List<Operation> OPERATIONS = List.of(AS_OF, ORDERS_PLACED, ORDERS_PLACED_BY_ID, ORDERS_OTHERS);

    /** Whether the folder can list all orders, and look some of them up again. */
    boolean lists() {
        return database.has(ORDERS_PLACED) && database.has(ORDERS_PLACED_BY_ID);
    }

    Instant now() {
        return database.query(AS_OF, Values.none(), OrderComparing::asOf).get(0);
    }

    List<PlacedOrder> placed(@Nullable Instant placedFrom, String afterId, int limit) {
        Values values =
                Values.of("placed_from", placedFrom).and("after_id", afterId).and("limit", limit);
        return database.query(ORDERS_PLACED, values, OrderComparing::order);
    }

    List<PlacedOrder> placed(Collection<String> ids) {
        List<PlacedOrder> orders = new ArrayList<>();
        for (List<String> slice : Slices.of(ids)) {
            orders.addAll(database.query(ORDERS_PLACED_BY_ID, Values.of("ids", slice), OrderComparing::order));
        }
        return orders;
    }

    List<StatusCount> otherStatuses(OrderSelection selection, Instant changedAfter) {
        if (!database.has(ORDERS_OTHERS)) {
            return List.of();
        }
        Values values = Values.of("statuses", selection.statuses())
                .and("placed_from", selection.placedFrom())
                .and("changed_until", selection.changedUntil())
                .and("changed_after", changedAfter);
        return database.query(ORDERS_OTHERS, values, OrderComparing::count);
    }

    private static Instant asOf(Row row) throws SQLException {
        return Objects.requireNonNull(row.instant("as_of"), "orders-as-of.sql tells no time");
    }

    /** What cannot be read here differs from the books, so that the order is read whole and rejected by its name. */
    private static PlacedOrder order(Row row) throws SQLException {
        return new PlacedOrder(
                row.textOrEmpty("id"),
                row.textOrEmpty("number"),
                ShopKinds.of(OrderKind.class, row.text("kind"), OrderKind.UNKNOWN),
                row.textOrEmpty("status"),
                row.textOrEmpty("currency"),
                row.readableDecimal("total").orElse(BigDecimal.ZERO),
                row.instant("placed_at"),
                row.instant("changed_at"),
                row.numberIfReadable("revision"));
    }

    private static StatusCount count(Row row) throws SQLException {
        return new StatusCount(
                row.textOrEmpty("status"),
                row.number("orders"),
                Objects.requireNonNullElse(row.instant("last_changed_at"), ChangePosition.START.changedAt()));
    }
}
