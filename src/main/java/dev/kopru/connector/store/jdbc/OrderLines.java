package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.Values;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.connector.store.order.ShopOrderLineBuilder;
import dev.kopru.connector.store.order.ShopPayment;
import dev.kopru.connector.store.order.VatOfRate;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines, payments and VAT of a whole page of orders, read by one statement each. */
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
                    "withholding",
                    "vat_exemption");

    static final Operation ORDER_PAYMENTS = Operation.named("order-payments")
            .with("order_ids")
            .returning("order_id", "method", "amount", "payment_id")
            .ifThere();

    static final Operation ORDER_VAT = Operation.named("order-vat")
            .with("order_ids")
            .returning("order_id", "vat_rate", "vat_amount")
            .ifThere();

    static final List<Operation> OPERATIONS = List.of(ORDER_LINES, ORDER_PAYMENTS, ORDER_VAT);

    /** Something that belongs to an order. */
    private record Part<T>(String orderId, T part) {}

    List<ShopOrder> addTo(List<ShopOrder> orders) {
        return orders.isEmpty() ? orders : with(orders, parts(ORDER_LINES, ids(orders), OrderLines::line));
    }

    /** The first of them with what belongs to them, as many as may be in memory together. */
    List<ShopOrder> addToFirst(List<ShopOrder> orders) {
        if (orders.isEmpty()) {
            return orders;
        }
        BoundedLines lines = new BoundedLines(orders);
        database.follow(ORDER_LINES, ids(orders), row -> {
            Part<ShopOrderLine> part = line(row);
            lines.take(part.orderId(), part.part());
        });
        return lines.isTooMuch() ? addTo(lines.first()) : with(orders, lines.all());
    }

    private List<ShopOrder> with(List<ShopOrder> orders, Map<String, List<ShopOrderLine>> lines) {
        Values ids = ids(orders);
        Map<String, List<ShopPayment>> payments = parts(ORDER_PAYMENTS, ids, OrderLines::payment);
        Map<String, List<VatOfRate>> vat = parts(ORDER_VAT, ids, OrderLines::vat);
        return orders.stream()
                .map(order -> order.with(
                        lines.getOrDefault(order.id(), List.of()),
                        payments.getOrDefault(order.id(), List.of()),
                        vat.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private static Values ids(List<ShopOrder> orders) {
        return Values.of("order_ids", orders.stream().map(ShopOrder::id).toList());
    }

    private <T> Map<String, List<T>> parts(Operation operation, Values ids, Row.Reader<Part<T>> reader) {
        Map<String, List<T>> parts = new HashMap<>();
        if (!database.has(operation)) {
            return parts;
        }
        for (Part<T> part : database.query(operation, ids, reader)) {
            parts.computeIfAbsent(part.orderId(), id -> new ArrayList<>()).add(part.part());
        }
        return parts;
    }

    private static Part<ShopPayment> payment(Row row) throws SQLException {
        return new Part<>(
                row.textOrEmpty("order_id"),
                new ShopPayment(row.text("method"), row.decimalOrZero("amount"), row.text("payment_id")));
    }

    private static Part<VatOfRate> vat(Row row) throws SQLException {
        return new Part<>(
                row.textOrEmpty("order_id"),
                new VatOfRate(row.decimalOrZero("vat_rate"), row.decimalOrZero("vat_amount")));
    }

    private static Part<ShopOrderLine> line(Row row) throws SQLException {
        return new Part<>(
                row.textOrEmpty("order_id"),
                ShopOrderLineBuilder.stagedBuilder()
                        .lineNo((int) row.number("line_no"))
                        .kind(ShopKinds.of(LineKind.class, row.text("kind"), LineKind.UNKNOWN))
                        .sku(row.text("sku"))
                        .name(row.text("name"))
                        .attributes(Attributes.parse(row.text("attributes")))
                        .quantity(row.decimalOrZero("quantity"))
                        .unit(row.text("unit"))
                        .unitPrice(row.decimalOrZero("unit_price"))
                        .discount(row.decimalOrZero("discount"))
                        .vatRate(row.decimal("vat_rate"))
                        .lineTotal(row.decimal("line_total"))
                        .vatAmount(row.decimal("vat_amount"))
                        .withholding(row.text("withholding"))
                        .vatExemption(row.text("vat_exemption"))
                        .build());
    }
}
