package dev.kopru.connector.store;

import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.ShopOrder;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison needs of an order: its head's figures, nothing of its lines or its customer.
 *
 * @param total what the customer pays, VAT included; negative in some shops' returns
 * @param placedAt null when the shop has no date
 * @param changedAt null when the shop has no instant of change
 * @param revision as in {@link ShopOrder}
 */
public record PlacedOrder(
        String id,
        String number,
        OrderKind kind,
        String status,
        String currency,
        BigDecimal total,
        @Nullable Instant placedAt,
        @Nullable Instant changedAt,
        long revision) {}
