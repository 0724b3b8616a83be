package dev.kopru.connector.accounting;

import java.math.BigDecimal;
import java.util.List;

/**
 * An account's movements in one currency.
 *
 * @param currency ISO 4217
 * @param balance the program's own figure, debit minus credit: positive = the customer owes us
 * @param movements in no particular order
 */
public record CurrencyLedger(String currency, BigDecimal balance, List<LedgerMovement> movements) {}
