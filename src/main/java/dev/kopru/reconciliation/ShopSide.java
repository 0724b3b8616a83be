package dev.kopru.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the shop says of an order; null instants where it has none. */
public record ShopSide(
        String status, BigDecimal total, String currency, @Nullable Instant placedAt, @Nullable Instant changedAt) {}
