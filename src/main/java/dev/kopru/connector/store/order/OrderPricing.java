package dev.kopru.connector.store.order;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the amounts of an order mean.
 *
 * @param currency the shop's code for it, as it is (TRY, TL, USD, ...)
 * @param exchangeRate lira for one unit of the currency; null where the shop keeps none
 * @param pricesIncludeVat whether unit prices, discounts, shipping and charges carry VAT; {@link OrderAmounts#total} always
 *     does
 */
public record OrderPricing(String currency, @Nullable BigDecimal exchangeRate, boolean pricesIncludeVat) {}
