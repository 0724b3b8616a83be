package dev.kopru.connector.accounting;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The price of a variant in one price list.
 *
 * @param currency ISO 4217
 * @param unit the unit that it is for; null = the card's own
 * @param salePrice null where there is no sale
 * @param saleFrom null = since ever
 * @param saleUntil first instant at which the sale is over; null = for ever
 */
public record CardPrice(
        String list,
        String currency,
        boolean includesVat,
        @Nullable String unit,
        BigDecimal price,
        @Nullable BigDecimal salePrice,
        @Nullable Instant saleFrom,
        @Nullable Instant saleUntil) {}
