package dev.kopru.connector.store;

import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.Charge;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.LineKind;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shop orders for tests. */
public final class ShopOrders {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final ShopCustomer AYSE = new ShopCustomer(
            "c1", CustomerKind.B2C, "Ayşe", "Yılmaz", null, "ayse@example.com", "+90 532 000 00 00", null, null);

    private static final Address HOME =
            new Address("Ayşe Yılmaz", "Çınar Sok. 5 🏠", "Kadıköy", "İstanbul", "34710", "TR");

    private ShopOrders() {}

    /** A paid order placed and changed at {@code changedAt}, of one line. */
    public static ShopOrder paid(String id, Instant changedAt) {
        return order(id, "Paid", changedAt, changedAt);
    }

    public static ShopOrder order(String id, String status, @Nullable Instant placedAt, Instant changedAt) {
        return new ShopOrder(
                OrderIdentityBuilder.stagedBuilder()
                        .store("shop")
                        .id(id)
                        .number("WEB-" + id)
                        .kind(OrderKind.ORDER)
                        .relatedOrderId(null)
                        .build(),
                status,
                new OrderPricing("TRY", null, true),
                OrderHistoryBuilder.stagedBuilder()
                        .placedAt(placedAt)
                        .changedAt(changedAt)
                        .revision(1)
                        .build(),
                OrderBuyerBuilder.stagedBuilder()
                        .accountCode(null)
                        .customer(AYSE)
                        .billing(HOME)
                        .delivery(HOME)
                        .build(),
                OrderSettlementBuilder.stagedBuilder()
                        .paymentMethod("card")
                        .paymentId("pay-" + id)
                        .payments(List.of())
                        .build(),
                OrderAmountsBuilder.stagedBuilder()
                        .shipping(new Charge(new BigDecimal("29.9000"), new BigDecimal("20.00")))
                        .shippingDiscount(new BigDecimal("0.0000"))
                        .instalment(new Charge(new BigDecimal("0.0000"), null))
                        .discount(new BigDecimal("0.0000"))
                        .vatTotal(null)
                        .vatOfRates(List.of())
                        .total(new BigDecimal("149.9000"))
                        .build(),
                "teşekkürler 😉",
                List.of(line(1)));
    }

    public static ShopOrderLine line(int lineNo) {
        return new ShopOrderLine(
                lineNo,
                LineKind.GOODS,
                "KZK-001-M",
                "Kazak 👟",
                Map.of("Beden", "M"),
                new BigDecimal("1.000000"),
                "adet",
                new BigDecimal("120.000000"),
                new BigDecimal("0.0000"),
                new BigDecimal("20.00"),
                new BigDecimal("120.0000"),
                null,
                null,
                null);
    }
}
