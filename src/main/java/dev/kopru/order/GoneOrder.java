package dev.kopru.order;

import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.Charge;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.link.IncomingOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What is left to say of an order that the shop does not have any more: its keys. */
final class GoneOrder {

    private static final ShopCustomer NOBODY =
            new ShopCustomer(null, CustomerKind.UNKNOWN, null, null, null, null, null, null, null);

    private GoneOrder() {}

    static ShopOrder of(IncomingOrder.Gone gone) {
        return new ShopOrder(
                gone.store(),
                gone.orderId(),
                gone.number(),
                OrderKind.UNKNOWN,
                null,
                "",
                "",
                null,
                true,
                null,
                Instant.EPOCH,
                0,
                null,
                NOBODY,
                Address.NONE,
                Address.NONE,
                null,
                null,
                List.of(),
                Charge.NONE,
                BigDecimal.ZERO,
                Charge.NONE,
                BigDecimal.ZERO,
                null,
                List.of(),
                BigDecimal.ZERO,
                null,
                List.of());
    }
}
