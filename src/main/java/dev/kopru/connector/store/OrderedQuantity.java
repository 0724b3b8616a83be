package dev.kopru.connector.store;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of a SKU an order of the shop takes.
 *
 * @param orderId the shop's key of the order
 * @param unit in which it is ordered; null = the SKU's own
 */
public record OrderedQuantity(String orderId, String sku, BigDecimal quantity, @Nullable String unit) {}
