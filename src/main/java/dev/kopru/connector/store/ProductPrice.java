package dev.kopru.connector.store;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A price for everybody or for one group of customers.
 *
 * @param group the shop's customer group; empty for everybody
 * @param currency ISO 4217
 * @param saleFrom null = since ever
 * @param saleUntil first instant at which the sale is over; null = for ever
 */
public record ProductPrice(
        String group,
        String currency,
        boolean includesVat,
        BigDecimal price,
        @Nullable BigDecimal salePrice,
        @Nullable Instant saleFrom,
        @Nullable Instant saleUntil) {}
