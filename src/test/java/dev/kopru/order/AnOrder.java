package dev.kopru.order;

import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.Charge;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.OrderAmountsBuilder;
import dev.kopru.connector.store.order.OrderBuyerBuilder;
import dev.kopru.connector.store.order.OrderHistoryBuilder;
import dev.kopru.connector.store.order.OrderIdentityBuilder;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.OrderPricing;
import dev.kopru.connector.store.order.OrderSettlementBuilder;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.connector.store.order.ShopPayment;
import dev.kopru.connector.store.order.VatOfRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a shop order for a test, which says only what matters to it. */
public final class AnOrder {

    public static final Instant NOON = Instant.parse("2026-03-02T09:00:00Z");
    static final Address HOME = new Address("Ayşe Yılmaz", "Çınar Sok. 5", "Kadıköy", "İstanbul", "34710", "TR");

    private final String id;
    private String number;
    private OrderKind kind = OrderKind.ORDER;
    private @Nullable String relatedOrderId;
    private String status = "Paid";
    private String currency = "TRY";
    private @Nullable BigDecimal exchangeRate;
    private boolean pricesIncludeVat = true;
    private @Nullable Instant placedAt = NOON;
    private Instant changedAt = NOON;
    private long revision = 1;
    private @Nullable String accountCode;
    private ShopCustomer customer;
    private Address address = HOME;
    private @Nullable String paymentMethod = "CreditCard";
    private @Nullable String paymentId;
    private List<ShopPayment> payments = List.of();
    private List<VatOfRate> vatOfRates = List.of();
    private Charge shipping = Charge.NONE;
    private BigDecimal shippingDiscount = BigDecimal.ZERO;
    private Charge instalment = Charge.NONE;
    private BigDecimal discount = BigDecimal.ZERO;
    private @Nullable BigDecimal vatTotal;
    private @Nullable BigDecimal total;
    private @Nullable String note;
    private List<ShopOrderLine> lines =
            List.of(ALine.of("TS-1", "1", "120.00", "20").build());

    private AnOrder(String id) {
        this.id = id;
        this.number = "WEB-" + id;
        this.customer = registered("c-" + id, "ayse" + id + "@example.com");
    }

    /** A paid order of one T-shirt for 120.00 with VAT, by a customer of its own. */
    public static AnOrder of(String id) {
        return new AnOrder(id);
    }

    public static ShopCustomer registered(@Nullable String id, @Nullable String email) {
        return new ShopCustomer(id, CustomerKind.B2C, "Ayşe", "Yılmaz", null, email, null, null, null);
    }

    public static ShopCustomer company(String id, String name, @Nullable String taxOffice, @Nullable String taxNumber) {
        return new ShopCustomer(id, CustomerKind.B2B, null, null, name, null, null, taxOffice, taxNumber);
    }

    public AnOrder number(String value) {
        number = value;
        return this;
    }

    public AnOrder returning(@Nullable String orderId) {
        kind = OrderKind.RETURN;
        relatedOrderId = orderId;
        return this;
    }

    AnOrder kind(OrderKind value) {
        kind = value;
        return this;
    }

    public AnOrder status(String value) {
        status = value;
        return this;
    }

    public AnOrder currency(String code, @Nullable String rate) {
        currency = code;
        exchangeRate = decimal(rate);
        return this;
    }

    public AnOrder withoutVat() {
        pricesIncludeVat = false;
        return this;
    }

    public AnOrder placedAt(@Nullable Instant value) {
        placedAt = value;
        return this;
    }

    /** A later state of the same order. */
    public AnOrder changed(Instant at, long toRevision) {
        changedAt = at;
        revision = toRevision;
        return this;
    }

    AnOrder changedAt(Instant value) {
        changedAt = value;
        return this;
    }

    AnOrder revision(long value) {
        revision = value;
        return this;
    }

    public AnOrder accountCode(@Nullable String value) {
        accountCode = value;
        return this;
    }

    public AnOrder customer(ShopCustomer value) {
        customer = value;
        return this;
    }

    public AnOrder guest(@Nullable String email) {
        return customer(registered(null, email));
    }

    public AnOrder address(Address value) {
        address = value;
        return this;
    }

    public AnOrder payment(@Nullable String method, @Nullable String paymentNumber) {
        paymentMethod = method;
        paymentId = paymentNumber;
        return this;
    }

    public AnOrder paid(ShopPayment... values) {
        payments = List.of(values);
        return this;
    }

    public AnOrder vatOfRates(VatOfRate... values) {
        vatOfRates = List.of(values);
        return this;
    }

    public AnOrder shipping(String amount, @Nullable String rate) {
        shipping = new Charge(new BigDecimal(amount), decimal(rate));
        return this;
    }

    AnOrder shippingDiscount(String value) {
        shippingDiscount = new BigDecimal(value);
        return this;
    }

    AnOrder instalment(String amount, @Nullable String rate) {
        instalment = new Charge(new BigDecimal(amount), decimal(rate));
        return this;
    }

    public AnOrder discount(String value) {
        discount = new BigDecimal(value);
        return this;
    }

    public AnOrder vatTotal(String value) {
        vatTotal = new BigDecimal(value);
        return this;
    }

    public AnOrder total(String value) {
        total = new BigDecimal(value);
        return this;
    }

    public AnOrder note(@Nullable String value) {
        note = value;
        return this;
    }

    public AnOrder lines(ALine... values) {
        lines = ALine.numbered(values);
        return this;
    }

    public ShopOrder build() {
        return new ShopOrder(
                OrderIdentityBuilder.stagedBuilder()
                        .store("shop")
                        .id(id)
                        .number(number)
                        .kind(kind)
                        .relatedOrderId(relatedOrderId)
                        .build(),
                status,
                new OrderPricing(currency, exchangeRate, pricesIncludeVat),
                OrderHistoryBuilder.stagedBuilder()
                        .placedAt(placedAt)
                        .changedAt(changedAt)
                        .revision(revision)
                        .build(),
                OrderBuyerBuilder.stagedBuilder()
                        .accountCode(accountCode)
                        .customer(customer)
                        .billing(address)
                        .delivery(address)
                        .build(),
                OrderSettlementBuilder.stagedBuilder()
                        .paymentMethod(paymentMethod)
                        .paymentId(paymentId)
                        .payments(payments)
                        .build(),
                OrderAmountsBuilder.stagedBuilder()
                        .shipping(shipping)
                        .shippingDiscount(shippingDiscount)
                        .instalment(instalment)
                        .discount(discount)
                        .vatTotal(vatTotal)
                        .vatOfRates(vatOfRates)
                        .total(total == null ? new BigDecimal("120.00") : total)
                        .build(),
                note,
                lines);
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
