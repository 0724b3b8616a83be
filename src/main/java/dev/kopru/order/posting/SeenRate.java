package dev.kopru.order.posting;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An exchange rate that was accepted: lira for one unit of the currency, on an order of that day. */
record SeenRate(String currency, LocalDate day, BigDecimal rate) {}
