package dev.kopru.demo.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Invented exchange rates that rise slowly towards today. */
public record Rates(LocalDate today) {

    /** Lira for one unit of the currency on that day. */
    public BigDecimal lira(String currency, LocalDate day) {
        long age = ChronoUnit.DAYS.between(day, today);
        BigDecimal dollar = BigDecimal.valueOf(42_5000 - age * 118 + age % 7 * 90, 4);
        return switch (currency) {
            case "USD" -> dollar;
            case "EUR" -> dollar.multiply(new BigDecimal("1.164")).setScale(4, RoundingMode.HALF_UP);
            default -> BigDecimal.ONE;
        };
    }
}
