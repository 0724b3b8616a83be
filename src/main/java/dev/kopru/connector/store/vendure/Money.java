package dev.kopru.connector.store.vendure;

import dev.kopru.connector.http.JsonPart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The shop's amounts: whole numbers of its smallest unit. */
record Money(int decimals) {

    private static final int UNIT_PRICE_DECIMALS = 6;

    /** An amount that must be there. */
    BigDecimal of(JsonPart part, String name) {
        part.get(name);
        return part.decimalOrZero(name).movePointLeft(decimals);
    }

    /** What one of them costs, where together they cost this. */
    static BigDecimal each(BigDecimal together, BigDecimal quantity) {
        return quantity.signum() == 0
                ? BigDecimal.ZERO
                : together.divide(quantity, UNIT_PRICE_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Percent, plainly. */
    static @Nullable BigDecimal rate(JsonPart part) {
        BigDecimal rate = part.decimal("taxRate");
        return rate == null ? null : plain(rate);
    }

    static BigDecimal plain(BigDecimal rate) {
        BigDecimal stripped = rate.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
