package dev.kopru.connector.store;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of a SKU an order of the shop takes.
 *
 * @param orderId the shop's key of the order
 * @param quantity null = what the shop has there is no figure
 * @param unit in which it is ordered; null = the SKU's own
 */
public record OrderedQuantity(String orderId, String sku, @Nullable BigDecimal quantity, @Nullable String unit) {}
