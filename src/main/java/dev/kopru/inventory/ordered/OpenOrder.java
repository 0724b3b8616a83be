package dev.kopru.inventory.ordered;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.OrderedQuantity;
import dev.kopru.connector.store.PlacedOrder;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A state of an order and what the order takes in it.
 *
 * @param revision grows with every change; 0 = the shop knows none
 * @param lines empty where it takes nothing
 */
record OpenOrder(
        String id,
        long revision,
        Instant changedAt,
        @Nullable Instant placedAt,
        String status,
        List<OrderedQuantity> lines) {

    private static final Set<LineKind> TAKING = EnumSet.of(LineKind.GOODS, LineKind.BUNDLE_ITEM);
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_SKU = 100;
    private static final int LONGEST_UNIT = 50;
    private static final int DECIMALS = 6;
    private static final BigDecimal LARGEST = new BigDecimal("9999999999999");

    static OpenOrder of(ShopOrder order, OrderSelection taking) {
        boolean takes =
                order.id().length() <= LONGEST_ID && takes(order.kind(), order.status(), order.placedAt(), taking);
        List<OrderedQuantity> lines = takes
                ? order.lines().stream()
                        .filter(OpenOrder::takes)
                        .map(line -> quantity(order.id(), line))
                        .toList()
                : List.of();
        return new OpenOrder(order.id(), order.revision(), order.changedAt(), order.placedAt(), order.status(), lines);
    }

    /** The same state of an order that is in the books, or of which only the head is known. */
    OpenOrder takingNothing() {
        return new OpenOrder(id, revision, changedAt, placedAt, status, List.of());
    }

    static OpenOrder of(PlacedOrder order) {
        Instant changedAt = Objects.requireNonNullElse(order.changedAt(), ChangePosition.START.changedAt());
        return new OpenOrder(order.id(), order.revision(), changedAt, order.placedAt(), order.status(), List.of());
    }

    static boolean takes(PlacedOrder order, OrderSelection taking) {
        return takes(order.kind(), order.status(), order.placedAt(), taking);
    }

    private static boolean takes(OrderKind kind, String status, @Nullable Instant placedAt, OrderSelection taking) {
        Instant from = taking.placedFrom();
        return kind == OrderKind.ORDER
                && taking.statuses().contains(status)
                && (from == null || placedAt == null || !placedAt.isBefore(from));
    }

    /** No card has a longer SKU. */
    private static boolean takes(ShopOrderLine line) {
        String sku = line.sku();
        return sku != null
                && !sku.isBlank()
                && sku.codePointCount(0, sku.length()) <= LONGEST_SKU
                && TAKING.contains(line.kind())
                && line.quantity().signum() > 0;
    }

    private static OrderedQuantity quantity(String id, ShopOrderLine line) {
        BigDecimal quantity = line.quantity();
        boolean readable = quantity.compareTo(LARGEST) <= 0;
        String unit = line.unit();
        return new OrderedQuantity(
                id,
                Objects.requireNonNull(line.sku()).strip(),
                readable ? quantity.setScale(DECIMALS, RoundingMode.UP) : null,
                unit == null || unit.length() <= LONGEST_UNIT ? unit : unit.substring(0, LONGEST_UNIT));
    }
}
