package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.Values;
import dev.kopru.connector.store.LineKind;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.connector.store.ShopOrderLine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a whole page of orders, read by one statement. */
record OrderLines(Database database) {

    static final Operation ORDER_LINES = Operation.named("order-lines")
            .with("order_ids")
            .returning(
                    "order_id",
                    "line_no",
                    "kind",
                    "sku",
                    "name",
                    "attributes",
                    "quantity",
                    "unit",
                    "unit_price",
                    "discount",
                    "vat_rate",
                    "line_total",
                    "vat_amount",
                    "withholding");

    private record Line(String orderId, ShopOrderLine line) {}

    List<ShopOrder> addTo(List<ShopOrder> orders) {
        if (orders.isEmpty()) {
            return orders;
        }
        Values ids = Values.of("order_ids", orders.stream().map(ShopOrder::id).toList());
        Map<String, List<ShopOrderLine>> lines = new HashMap<>();
        for (Line line : database.query(ORDER_LINES, ids, OrderLines::line)) {
            lines.computeIfAbsent(line.orderId(), id -> new ArrayList<>()).add(line.line());
        }
        return orders.stream()
                .map(order -> withLines(order, lines.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                row.textOrEmpty("order_id"),
                new ShopOrderLine(
                        (int) row.number("line_no"),
                        Kinds.of(LineKind.class, row.text("kind"), LineKind.UNKNOWN),
                        row.text("sku"),
                        row.text("name"),
                        Attributes.parse(row.text("attributes")),
                        row.decimalOrZero("quantity"),
                        row.text("unit"),
                        row.decimalOrZero("unit_price"),
                        row.decimalOrZero("discount"),
                        row.decimal("vat_rate"),
                        row.decimal("line_total"),
                        row.decimal("vat_amount"),
                        row.text("withholding")));
    }

    private static ShopOrder withLines(ShopOrder order, List<ShopOrderLine> lines) {
        return new ShopOrder(
                order.store(),
                order.id(),
                order.number(),
                order.kind(),
                order.relatedOrderId(),
                order.status(),
                order.currency(),
                order.exchangeRate(),
                order.pricesIncludeVat(),
                order.placedAt(),
                order.changedAt(),
                order.revision(),
                order.accountCode(),
                order.customer(),
                order.billing(),
                order.delivery(),
                order.paymentMethod(),
                order.paymentId(),
                order.shipping(),
                order.shippingDiscount(),
                order.instalment(),
                order.discount(),
                order.vatTotal(),
                order.total(),
                order.note(),
                lines);
    }
}
