package dev.kopru.order.document;

import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The VAT rates that an order may have.
 *
 * @param on the day whose rates count; null: any that ever was, because returns and old files keep the rate of their sale
 */
public record VatRates(List<OrderSettings.VatRate> listed, @Nullable LocalDate on) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The rate, if it is one of them; a fraction such as 0.20 is told from a rate that does not exist. */
    BigDecimal allowed(String field, BigDecimal rate) {
        if (listed.stream().anyMatch(one -> one.rate().compareTo(rate) == 0 && one.isValid(on))) {
            return rate;
        }
        BigDecimal percent = rate.movePointRight(2).stripTrailingZeros();
        boolean fraction = rate.signum() > 0
                && rate.compareTo(BigDecimal.ONE) < 0
                && listed.stream().anyMatch(one -> one.rate().compareTo(percent) == 0);
        if (fraction) {
            throw RejectedException.because(OrderReason.VAT_RATE_IS_FRACTION, field, rate, plain(percent), names());
        }
        if (rate.signum() < 0 || rate.compareTo(HUNDRED) > 0) {
            throw RejectedException.because(OrderReason.INVALID_VAT_RATE, field, rate);
        }
        throw on == null
                ? RejectedException.because(OrderReason.VAT_RATE_NOT_ALLOWED, field, rate, names())
                : RejectedException.because(OrderReason.VAT_RATE_NOT_ALLOWED_THEN, field, rate, names(), on);
    }

    private String names() {
        return listed.stream()
                .filter(one -> one.isValid(on))
                .map(OrderSettings.VatRate::rate)
                .sorted()
                .map(VatRates::plain)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public static String plain(BigDecimal rate) {
        return rate.signum() == 0 ? "0" : rate.stripTrailingZeros().toPlainString();
    }
}
