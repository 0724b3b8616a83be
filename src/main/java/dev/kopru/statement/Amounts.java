package dev.kopru.statement;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Amounts of one currency, with its decimals; more of them only where the books have more. */
final class Amounts {

    private final int decimals;

    private Amounts(int decimals) {
        this.decimals = decimals;
    }

    /** Empty for a code that is no currency of ISO 4217. */
    static Optional<Amounts> in(String currency) {
        try {
            return Optional.of(
                    new Amounts(Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    int decimals() {
        return decimals;
    }

    BigDecimal zero() {
        return BigDecimal.ZERO.setScale(decimals);
    }

    BigDecimal of(BigDecimal amount) {
        if (amount.scale() == decimals) {
            return amount;
        }
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.setScale(Math.max(decimals, plain.scale()));
    }
}
