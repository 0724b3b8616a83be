package dev.kopru.order;

import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.connector.store.order.ShopPayment;
import dev.kopru.connector.store.order.VatOfRate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the reference shop. */
public record Shop(JdbcTemplate jdbc) {

    Shop(DataSource dataSource) {
        this(new JdbcTemplate(dataSource));
    }

    void clear() {
        for (String table : List.of(
                "shop_order", "shop_order_line", "shop_order_payment", "shop_order_vat", "shop_order_document")) {
            jdbc.update("DELETE FROM " + table);
        }
    }

    public void put(AnOrder... orders) {
        put(Arrays.stream(orders).map(AnOrder::build).toList());
    }

    /** Inserts the orders, or replaces them with their new states. */
    void put(List<ShopOrder> orders) {
        List<Object[]> ids =
                orders.stream().map(order -> new Object[] {order.id()}).toList();
        jdbc.batchUpdate("DELETE FROM shop_order_line WHERE order_id = ?", ids);
        jdbc.batchUpdate("DELETE FROM shop_order_payment WHERE order_id = ?", ids);
        jdbc.batchUpdate("DELETE FROM shop_order_vat WHERE order_id = ?", ids);
        jdbc.batchUpdate("DELETE FROM shop_order WHERE id = ?", ids);
        insert("shop_order", orders.stream().map(Shop::row).toList());
        insert(
                "shop_order_line",
                orders.stream()
                        .flatMap(order -> order.lines().stream().map(line -> row(order.id(), line)))
                        .toList());
        insert(
                "shop_order_payment",
                orders.stream().flatMap(order -> payments(order).stream()).toList());
        insert(
                "shop_order_vat",
                orders.stream()
                        .flatMap(order -> order.vatOfRates().stream().map(vat -> vat(order, vat)))
                        .toList());
    }

    private static List<Map<String, @Nullable Object>> payments(ShopOrder order) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (ShopPayment payment : order.payments()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("order_id", order.id());
            row.put("payment_no", rows.size() + 1);
            row.put("method", payment.method());
            row.put("amount", payment.amount());
            row.put("payment_id", payment.id());
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, @Nullable Object> vat(ShopOrder order, VatOfRate vat) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("order_id", order.id());
        row.put("vat_rate", vat.rate());
        row.put("vat_amount", vat.amount());
        return row;
    }

    void remove(String orderId) {
        jdbc.update("DELETE FROM shop_order WHERE id = ?", orderId);
    }

    /** What the shop was told: document number and state, by order id. */
    Map<String, String> told() {
        return jdbc
                .query(
                        "SELECT order_id, document_number, state FROM shop_order_document",
                        (row, n) -> Map.entry(row.getString(1), row.getString(2) + " " + row.getString(3)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void insert(String table, Collection<Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Collection<String> columns = rows.iterator().next().keySet();
        jdbc.batchUpdate(
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                        + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")",
                rows.stream().map(row -> row.values().toArray()).toList());
    }

    private static Map<String, @Nullable Object> row(ShopOrder order) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", order.id());
        row.put("number", order.number());
        row.put("kind", word(order.kind()));
        row.put("related_order_id", order.relatedOrderId());
        row.put("status", order.status());
        row.put("currency", order.currency());
        row.put("exchange_rate", order.exchangeRate());
        row.put("prices_include_vat", order.pricesIncludeVat());
        row.put("placed_at", utc(order.placedAt()));
        row.put("changed_at", utc(order.changedAt()));
        row.put("row_version", order.revision());
        row.put("account_code", order.accountCode());
        row.put("payment_method", order.paymentMethod());
        row.put("payment_id", order.paymentId());
        row.put("shipping_amount", order.shipping().amount());
        row.put("shipping_vat_rate", order.shipping().vatRate());
        row.put("shipping_discount", order.shippingDiscount());
        row.put("instalment_charge", order.instalment().amount());
        row.put("instalment_vat_rate", order.instalment().vatRate());
        row.put("discount_amount", order.discount());
        row.put("vat_total", order.vatTotal());
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
        row.put("company", customer.company());
        row.put("email", customer.email());
        row.put("phone", customer.phone());
        row.put("tax_office", customer.taxOffice());
        row.put("tax_number", customer.taxNumber());
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
        row.put("vat_amount", line.vatAmount());
        row.put("withholding", line.withholding());
        row.put("vat_exemption", line.vatExemption());
        return row;
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String utc(@Nullable Instant instant) {
        return instant == null ? null : instant.toString().replace('T', ' ').replace("Z", "");
    }
}
