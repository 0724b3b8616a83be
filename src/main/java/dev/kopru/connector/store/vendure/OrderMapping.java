package dev.kopru.connector.store.vendure;

import dev.kopru.connector.http.JsonPart;
import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.AddressBuilder;
import dev.kopru.connector.store.order.Charge;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.OrderAmountsBuilder;
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
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.connector.store.order.ShopPayment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a shop order of what the shop's API says. All amounts carry VAT, whichever way the shop keeps its prices. */
record OrderMapping(String store, VendureProperties properties) {

    private static final Set<String> PAID = Set.of("Authorized", "Settled");

    ShopOrder order(JsonPart order, Money money, Instant readAt) {
        OrderRow row = OrderRow.of(order, readAt);
        JsonPart billing = said(order.find("billingAddress"));
        JsonPart delivery = said(order.find("shippingAddress"));
        JsonPart customer = order.find("customer");
        JsonPart billed = billing == null ? delivery : billing;
        ShippingCharges shipping = ShippingCharges.of(order, money);
        List<ShopOrderLine> lines = new OrderGoods(money).lines(order, shipping.further());
        List<BigDecimal> rates = new ArrayList<>(shipping.rates());
        lines.stream().map(ShopOrderLine::vatRate).filter(Objects::nonNull).forEach(rates::add);
        BigDecimal total = money.of(order, "totalWithTax");
        return new ShopOrder(
                identity(row),
                row.state(),
                new OrderPricing(row.currency(), null, true),
                history(row),
                OrderBuyerBuilder.stagedBuilder()
                        .accountCode(null)
                        .customer(customer(customer, billed))
                        .billing(address(billed))
                        .delivery(address(delivery))
                        .build(),
                settlement(order, money),
                OrderAmountsBuilder.stagedBuilder()
                        .shipping(shipping.charge())
                        .shippingDiscount(shipping.reduction())
                        .instalment(Charge.NONE)
                        .discount(BigDecimal.ZERO)
                        .vatTotal(total.subtract(money.of(order, "total")))
                        .vatOfRates(ShippingCharges.vat(order, money, rates))
                        .total(total)
                        .build(),
                null,
                lines);
    }

    private OrderIdentity identity(OrderRow row) {
        return OrderIdentityBuilder.stagedBuilder()
                .store(store)
                .id(row.id())
                .number(row.code())
                .kind(OrderKind.ORDER)
                .relatedOrderId(null)
                .build();
    }

    private static OrderHistory history(OrderRow row) {
        return OrderHistoryBuilder.stagedBuilder()
                .placedAt(row.placedAt())
                .changedAt(row.changedAt())
                .revision(row.revision())
                .build();
    }

    private static OrderSettlement settlement(JsonPart order, Money money) {
        return OrderSettlementBuilder.stagedBuilder()
                .paymentMethod(null)
                .paymentId(null)
                .payments(payments(order, money))
                .build();
    }

    private ShopCustomer customer(@Nullable JsonPart customer, @Nullable JsonPart billed) {
        String company = billed == null ? null : billed.text("company");
        JsonPart fields = customer == null ? null : customer.find("customFields");
        String taxNumber = field(fields, properties.taxNumberField());
        boolean business = VendureProperties.isSaid(company) || VendureProperties.isSaid(taxNumber);
        return ShopCustomerBuilder.stagedBuilder()
                .id(customer == null || customer.find("user") == null ? null : customer.text("id"))
                .kind(business ? CustomerKind.B2B : CustomerKind.B2C)
                .firstName(customer == null ? null : customer.text("firstName"))
                .lastName(customer == null ? null : customer.text("lastName"))
                .company(company)
                .email(customer == null ? null : customer.text("emailAddress"))
                .phone(phone(customer, billed))
                .taxOffice(field(fields, properties.taxOfficeField()))
                .taxNumber(taxNumber)
                .build();
    }

    private static @Nullable String phone(@Nullable JsonPart customer, @Nullable JsonPart billed) {
        String own = customer == null ? null : customer.text("phoneNumber");
        return VendureProperties.isSaid(own) || billed == null ? own : billed.text("phoneNumber");
    }

    private static @Nullable String field(@Nullable JsonPart fields, @Nullable String name) {
        return fields == null || name == null || name.isBlank() ? null : fields.text(name.strip());
    }

    /** The shop gives an address of nothing where it has none. */
    private static @Nullable JsonPart said(@Nullable JsonPart address) {
        return address == null || address.text("streetLine1") == null && address.text("fullName") == null
                ? null
                : address;
    }

    private static Address address(@Nullable JsonPart address) {
        if (address == null) {
            return Address.NONE;
        }
        String second = address.text("streetLine2");
        String first = address.text("streetLine1");
        boolean province = VendureProperties.isSaid(address.text("province"));
        return AddressBuilder.stagedBuilder()
                .name(address.text("fullName"))
                .line(VendureProperties.isSaid(second) ? (first == null ? "" : first + " ") + second : first)
                .district(province ? address.text("city") : null)
                .city(province ? address.text("province") : address.text("city"))
                .postCode(address.text("postalCode"))
                .country(address.text("countryCode"))
                .build();
    }

    /** What was paid and not paid back. */
    private static List<ShopPayment> payments(JsonPart order, Money money) {
        return order.list("payments").stream()
                .filter(payment -> PAID.contains(payment.textOrEmpty("state")))
                .map(payment -> new ShopPayment(
                        payment.text("method"),
                        money.of(payment, "amount").subtract(paidBack(payment, money)),
                        payment.text("transactionId")))
                .toList();
    }

    private static BigDecimal paidBack(JsonPart payment, Money money) {
        return payment.list("refunds").stream()
                .filter(refund -> refund.textOrEmpty("state").equals("Settled"))
                .map(refund -> money.of(refund, "total"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
