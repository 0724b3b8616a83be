package dev.kopru.connector.store.order;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a shop order.
 *
 * @param method the shop's word for it; null where it keeps none
 * @param amount in the order's currency, VAT included
 * @param id the payment provider's key, by which a bank statement is matched
 */
public record ShopPayment(@Nullable String method, BigDecimal amount, @Nullable String id) {}
