package dev.kopru.connector.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A price for everybody or for one group of customers.
 *
 * @param group the shop's customer group; empty for everybody
 * @param currency ISO 4217
 * @param saleFrom null = since ever
 * @param saleUntil first instant at which the sale is over; null = for ever
 * @param unsaid what of the sale stays as the shop has it; a sale price that stays and is not below the price, or not in
 *     its currency, is no sale and goes
 */
public record ProductPrice(
        String group,
        String currency,
        boolean includesVat,
        BigDecimal price,
        @Nullable BigDecimal salePrice,
        @Nullable Instant saleFrom,
        @Nullable Instant saleUntil,
        Set<SalePart> unsaid) {

    /** What a source may say nothing about. */
    public enum SalePart {
        PRICE,
        FROM,
        UNTIL
    }

    /** One of which everything is said. */
    public ProductPrice(
            String group,
            String currency,
            boolean includesVat,
            BigDecimal price,
            @Nullable BigDecimal salePrice,
            @Nullable Instant saleFrom,
            @Nullable Instant saleUntil) {
        this(group, currency, includesVat, price, salePrice, saleFrom, saleUntil, Set.of());
    }
}
