package dev.kopru.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the books say of an order; {@code date} is null where they have none. */
public record BooksSide(String number, String state, BigDecimal total, String currency, @Nullable LocalDate date) {}
