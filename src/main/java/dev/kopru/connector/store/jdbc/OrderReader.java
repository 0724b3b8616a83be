package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.store.OrderHead;
import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.Charge;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopOrder;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Makes a shop order, still without lines, of a row. What the shop left out is empty or zero, and whoever checks the
 * order's total will notice; only a value of another type makes it fail.
 */
record OrderReader(String store) {

    static final String[] COLUMNS = {
        "id",
        "number",
        "kind",
        "related_order_id",
        "status",
        "currency",
        "exchange_rate",
        "prices_include_vat",
        "placed_at",
        "changed_at",
        "revision",
        "account_code",
        "customer_id",
        "customer_kind",
        "first_name",
        "last_name",
        "company",
        "email",
        "phone",
        "tax_office",
        "tax_number",
        "billing_name",
        "billing_address",
        "billing_district",
        "billing_city",
        "billing_post_code",
        "billing_country",
        "delivery_name",
        "delivery_address",
        "delivery_district",
        "delivery_city",
        "delivery_post_code",
        "delivery_country",
        "payment_method",
        "payment_id",
        "shipping_amount",
        "shipping_vat_rate",
        "shipping_discount",
        "instalment_charge",
        "instalment_vat_rate",
        "discount_amount",
        "vat_total",
        "total",
        "note"
    };

    /** What of an order can be read whatever else it says. */
    OrderHead head(Row row) throws SQLException {
        return new OrderHead(
                store,
                new ChangePosition(changedAt(row), row.textOrEmpty("id")),
                row.textOrEmpty("number"),
                row.numberIfReadable("revision"));
    }

    private static Instant changedAt(Row row) throws SQLException {
        return Objects.requireNonNullElse(row.instant("changed_at"), ChangePosition.START.changedAt());
    }

    ShopOrder order(Row row) throws SQLException {
        return new ShopOrder(
                store,
                row.textOrEmpty("id"),
                row.textOrEmpty("number"),
                ShopKinds.of(OrderKind.class, row.text("kind"), OrderKind.UNKNOWN),
                row.text("related_order_id"),
                row.textOrEmpty("status"),
                row.textOrEmpty("currency"),
                row.decimal("exchange_rate"),
                row.flag("prices_include_vat"),
                row.instant("placed_at"),
                changedAt(row),
                row.number("revision"),
                row.text("account_code"),
                customer(row),
                address(row, "billing_"),
                address(row, "delivery_"),
                row.text("payment_method"),
                row.text("payment_id"),
                List.of(),
                charge(row, "shipping_amount", "shipping_vat_rate"),
                row.decimalOrZero("shipping_discount"),
                charge(row, "instalment_charge", "instalment_vat_rate"),
                row.decimalOrZero("discount_amount"),
                row.decimal("vat_total"),
                List.of(),
                row.decimalOrZero("total"),
                row.text("note"),
                List.of());
    }

    private static ShopCustomer customer(Row row) throws SQLException {
        return new ShopCustomer(
                row.text("customer_id"),
                ShopKinds.of(CustomerKind.class, row.text("customer_kind"), CustomerKind.UNKNOWN),
                row.text("first_name"),
                row.text("last_name"),
                row.text("company"),
                row.text("email"),
                row.text("phone"),
                row.text("tax_office"),
                row.text("tax_number"));
    }

    private static Address address(Row row, String prefix) throws SQLException {
        return new Address(
                row.text(prefix + "name"),
                row.text(prefix + "address"),
                row.text(prefix + "district"),
                row.text(prefix + "city"),
                row.text(prefix + "post_code"),
                row.text(prefix + "country"));
    }

    private static Charge charge(Row row, String amount, String vatRate) throws SQLException {
        return new Charge(row.decimalOrZero(amount), row.decimal(vatRate));
    }
}
