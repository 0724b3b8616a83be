package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.store.OrderHead;
import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.AddressBuilder;
import dev.kopru.connector.store.order.Charge;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.OrderAmounts;
import dev.kopru.connector.store.order.OrderAmountsBuilder;
import dev.kopru.connector.store.order.OrderBuyer;
import dev.kopru.connector.store.order.OrderBuyerBuilder;
import dev.kopru.connector.store.order.OrderHistory;
import dev.kopru.connector.store.order.OrderHistoryBuilder;
import dev.kopru.connector.store.order.OrderIdentity;
import dev.kopru.connector.store.order.OrderIdentityBuilder;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.OrderPricing;
import dev.kopru.connector.store.order.OrderSettlement;
import dev.kopru.connector.store.order.OrderSettlementBuilder;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopCustomerBuilder;
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
                identity(row),
                row.textOrEmpty("status"),
                new OrderPricing(
                        row.textOrEmpty("currency"), row.decimal("exchange_rate"), row.flag("prices_include_vat")),
                history(row),
                buyer(row),
                settlement(row),
                amounts(row),
                row.text("note"),
                List.of());
    }

    private OrderIdentity identity(Row row) throws SQLException {
        return OrderIdentityBuilder.stagedBuilder()
                .store(store)
                .id(row.textOrEmpty("id"))
                .number(row.textOrEmpty("number"))
                .kind(ShopKinds.of(OrderKind.class, row.text("kind"), OrderKind.UNKNOWN))
                .relatedOrderId(row.text("related_order_id"))
                .build();
    }

    private static OrderHistory history(Row row) throws SQLException {
        return OrderHistoryBuilder.stagedBuilder()
                .placedAt(row.instant("placed_at"))
                .changedAt(changedAt(row))
                .revision(row.number("revision"))
                .build();
    }

    private static OrderBuyer buyer(Row row) throws SQLException {
        return OrderBuyerBuilder.stagedBuilder()
                .accountCode(row.text("account_code"))
                .customer(customer(row))
                .billing(address(row, "billing_"))
                .delivery(address(row, "delivery_"))
                .build();
    }

    /** Its payments are read after it, as its lines are. */
    private static OrderSettlement settlement(Row row) throws SQLException {
        return OrderSettlementBuilder.stagedBuilder()
                .paymentMethod(row.text("payment_method"))
                .paymentId(row.text("payment_id"))
                .payments(List.of())
                .build();
    }

    private static OrderAmounts amounts(Row row) throws SQLException {
        return OrderAmountsBuilder.stagedBuilder()
                .shipping(charge(row, "shipping_amount", "shipping_vat_rate"))
                .shippingDiscount(row.decimalOrZero("shipping_discount"))
                .instalment(charge(row, "instalment_charge", "instalment_vat_rate"))
                .discount(row.decimalOrZero("discount_amount"))
                .vatTotal(row.decimal("vat_total"))
                .vatOfRates(List.of())
                .total(row.decimalOrZero("total"))
                .build();
    }

    private static ShopCustomer customer(Row row) throws SQLException {
        return ShopCustomerBuilder.stagedBuilder()
                .id(row.text("customer_id"))
                .kind(ShopKinds.of(CustomerKind.class, row.text("customer_kind"), CustomerKind.UNKNOWN))
                .firstName(row.text("first_name"))
                .lastName(row.text("last_name"))
                .company(row.text("company"))
                .email(row.text("email"))
                .phone(row.text("phone"))
                .taxOffice(row.text("tax_office"))
                .taxNumber(row.text("tax_number"))
                .build();
    }

    private static Address address(Row row, String prefix) throws SQLException {
        return AddressBuilder.stagedBuilder()
                .name(row.text(prefix + "name"))
                .line(row.text(prefix + "address"))
                .district(row.text(prefix + "district"))
                .city(row.text(prefix + "city"))
                .postCode(row.text(prefix + "post_code"))
                .country(row.text(prefix + "country"))
                .build();
    }

    private static Charge charge(Row row, String amount, String vatRate) throws SQLException {
        return new Charge(row.decimalOrZero(amount), row.decimal(vatRate));
    }
}
