package dev.kopru.order.rule;

import dev.kopru.order.rule.OrderSettings.VatRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Compares the days of VAT rates: one that comes again on other days is another row, on the same day it is a slip. */
final class VatRateDays {

    private VatRateDays() {}

    /** The first rate that two rows name for the same day. */
    static Optional<BigDecimal> twice(List<VatRate> rates) {
        for (int i = 0; i < rates.size(); i++) {
            VatRate one = rates.get(i);
            boolean again = rates.subList(i + 1, rates.size()).stream()
                    .anyMatch(other ->
                            one.rate().compareTo(other.rate()) == 0 && !isOver(one, other) && !isOver(other, one));
            if (again) {
                return Optional.of(one.rate());
            }
        }
        return Optional.empty();
    }

    private static boolean isOver(VatRate one, VatRate before) {
        return one.until() != null && before.from() != null && one.until().isBefore(before.from());
    }
}
