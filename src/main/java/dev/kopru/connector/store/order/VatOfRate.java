package dev.kopru.connector.store.order;

import java.math.BigDecimal;

/** The VAT that the shop itself charged at one rate (percent), in the order's currency. */
public record VatOfRate(BigDecimal rate, BigDecimal amount) {}
