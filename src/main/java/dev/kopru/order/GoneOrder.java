package dev.kopru.order;

import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.Charge;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.OrderAmounts;
import dev.kopru.connector.store.order.OrderAmountsBuilder;
import dev.kopru.connector.store.order.OrderBuyer;
import dev.kopru.connector.store.order.OrderBuyerBuilder;
import dev.kopru.connector.store.order.OrderHistory;
import dev.kopru.connector.store.order.OrderHistoryBuilder;
import dev.kopru.connector.store.order.OrderIdentityBuilder;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.OrderPricing;
import dev.kopru.connector.store.order.OrderSettlement;
import dev.kopru.connector.store.order.OrderSettlementBuilder;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopCustomerBuilder;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.link.IncomingOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What is left to say of an order that the shop does not have any more: its keys. */
final class GoneOrder {

    private static final ShopCustomer NOBODY = ShopCustomerBuilder.stagedBuilder()
            .id(null)
            .kind(CustomerKind.UNKNOWN)
            .firstName(null)
            .lastName(null)
            .company(null)
            .email(null)
            .phone(null)
            .taxOffice(null)
            .taxNumber(null)
            .build();

    private static final OrderHistory NO_HISTORY = OrderHistoryBuilder.stagedBuilder()
            .placedAt(null)
            .changedAt(Instant.EPOCH)
            .revision(0)
            .build();

    private static final OrderBuyer NO_BUYER = OrderBuyerBuilder.stagedBuilder()
            .accountCode(null)
            .customer(NOBODY)
            .billing(Address.NONE)
            .delivery(Address.NONE)
            .build();

    private static final OrderSettlement NO_SETTLEMENT = OrderSettlementBuilder.stagedBuilder()
            .paymentMethod(null)
            .paymentId(null)
            .payments(List.of())
            .build();

    private static final OrderAmounts NO_AMOUNTS = OrderAmountsBuilder.stagedBuilder()
            .shipping(Charge.NONE)
            .shippingDiscount(BigDecimal.ZERO)
            .instalment(Charge.NONE)
            .discount(BigDecimal.ZERO)
            .vatTotal(null)
            .vatOfRates(List.of())
            .total(BigDecimal.ZERO)
            .build();

    private GoneOrder() {}

    static ShopOrder of(IncomingOrder.Gone gone) {
        return new ShopOrder(
                OrderIdentityBuilder.stagedBuilder()
                        .store(gone.store())
                        .id(gone.orderId())
                        .number(gone.number())
                        .kind(OrderKind.UNKNOWN)
                        .relatedOrderId(null)
                        .build(),
                "",
                new OrderPricing("", null, true),
                NO_HISTORY,
                NO_BUYER,
                NO_SETTLEMENT,
                NO_AMOUNTS,
                null,
                List.of());
    }
}
