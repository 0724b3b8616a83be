package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.store.OrderDocument;
import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the reference shop, filled by tests. */
record StoreTables(JdbcTemplate jdbc) {

    StoreTables(DataSource dataSource) {
        this(new JdbcTemplate(dataSource));
    }

    void clear() {
        for (String table : List.of(
                "shop_order", "shop_order_line", "shop_order_payment", "shop_order_vat", "shop_order_document")) {
            jdbc.update("DELETE FROM " + table);
        }
    }

    void remove(String orderId) {
        jdbc.update("DELETE FROM shop_order_line WHERE order_id = ?", orderId);
        jdbc.update("DELETE FROM shop_order WHERE id = ?", orderId);
    }

    void put(ShopOrder order) {
        remove(order.id());
        insert("shop_order", row(order));
        order.lines().forEach(line -> insert("shop_order_line", row(order.id(), line)));
    }

    Map<String, OrderDocument> told() {
        return jdbc
                .query(
                        "SELECT order_id, document_number, state FROM shop_order_document",
                        (row, i) -> new OrderDocument(row.getString(1), "", row.getString(2), row.getString(3)))
                .stream()
                .collect(Collectors.toMap(OrderDocument::orderId, document -> document));
    }

    private void insert(String table, Map<String, @Nullable Object> row) {
        String marks = row.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        jdbc.update(
                "INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES (" + marks + ")",
                row.values().toArray());
    }

    private static Map<String, @Nullable Object> row(ShopOrder order) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", order.id());
        row.put("number", order.number());
        row.put("kind", word(order.kind()));
        row.put("status", order.status());
        row.put("currency", order.currency());
        row.put("prices_include_vat", order.pricesIncludeVat());
        row.put("placed_at", utc(order.placedAt()));
        row.put("changed_at", utc(order.changedAt()));
        row.put("row_version", order.revision());
        row.put("payment_method", order.paymentMethod());
        row.put("payment_id", order.paymentId());
        row.put("shipping_amount", order.shipping().amount());
        row.put("shipping_vat_rate", order.shipping().vatRate());
        row.put("total", order.total());
        row.put("note", order.note());
        customer(order.customer(), row);
        address("billing_", order.billing(), row);
        address("shipping_", order.delivery(), row);
        return row;
    }

    private static void customer(ShopCustomer customer, Map<String, @Nullable Object> row) {
        row.put("customer_id", customer.id());
        row.put("customer_kind", customer.kind().name());
        row.put("first_name", customer.firstName());
        row.put("last_name", customer.lastName());
        row.put("email", customer.email());
        row.put("phone", customer.phone());
    }

    private static void address(String prefix, Address address, Map<String, @Nullable Object> row) {
        row.put(prefix + "name", address.name());
        row.put(prefix + "address", address.line());
        row.put(prefix + "district", address.district());
        row.put(prefix + "city", address.city());
        row.put(prefix + "post_code", address.postCode());
        row.put(prefix + "country", address.country());
    }

    private static Map<String, @Nullable Object> row(String orderId, ShopOrderLine line) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("order_id", orderId);
        row.put("line_no", line.lineNo());
        row.put("kind", word(line.kind()));
        row.put("sku", line.sku());
        row.put("name", line.name());
        row.put("attributes", JsonMapper.shared().writeValueAsString(line.attributes()));
        row.put("quantity", line.quantity());
        row.put("unit", line.unit());
        row.put("unit_price", line.unitPrice());
        row.put("discount", line.discount());
        row.put("vat_rate", line.vatRate());
        row.put("line_total", line.lineTotal());
        return row;
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String utc(@Nullable Instant instant) {
        return instant == null ? null : instant.toString().replace('T', ' ').replace("Z", "");
    }
}
