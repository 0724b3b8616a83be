package dev.kopru.order.document;

import dev.kopru.order.rule.OrderReason;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The VAT of one line after its discounts.
 *
 * @param exact not rounded
 * @param tolerance what rounding may have cost: half the currency's smallest unit, and the VAT of one unit where the
 *     amount itself had to be rounded
 * @param ours rounded as Köprü does by itself
 * @param stated the shop's own figure; null where it keeps none
 * @param rounded the shop's figure, else ours
 * @param figure what rounding has to come near to: the shop's where it has more decimals than the currency, else exact
 */
record VatOfLine(
        BigDecimal rate,
        BigDecimal exact,
        BigDecimal tolerance,
        BigDecimal ours,
        @Nullable BigDecimal stated,
        BigDecimal rounded,
        BigDecimal figure) {

    /** What a division that does not come out costs a sum. */
    private static final BigDecimal DIVISION = new BigDecimal("0.000000001");

    /** A shop's figure from before the order's discount is recognised and worked out anew. */
    static VatOfLine of(PricedLine line, BigDecimal share, boolean shared, PriceMode mode) {
        BigDecimal after = line.amount().subtract(share);
        BigDecimal rate = line.rate();
        BigDecimal exact = mode.exactVat(after, rate);
        BigDecimal ours = mode.parts(after, rate).vat();
        boolean uncertain = line.isRounded() || shared && share.signum() > 0;
        BigDecimal tolerance = tolerance(exact, rate, uncertain, mode);
        BigDecimal stated = line.statedVat();
        if (stated != null && differ(stated, exact, tolerance)) {
            BigDecimal before = mode.exactVat(line.amount(), rate);
            if (share.signum() == 0 || differ(stated, before, tolerance(before, rate, line.isRounded(), mode))) {
                throw RejectedException.because(OrderReason.VAT_RATE_MISMATCH, rate, stated, mode.rounded(exact));
            }
            stated = null;
        }
        BigDecimal rounded = stated == null ? ours : mode.rounded(stated);
        BigDecimal figure = stated == null || stated.compareTo(rounded) == 0 ? exact : stated;
        return new VatOfLine(rate, exact, tolerance, ours, stated, rounded, figure);
    }

    static boolean differ(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
        return one.subtract(other).abs().compareTo(tolerance.add(DIVISION)) > 0;
    }

    private static BigDecimal tolerance(BigDecimal exact, BigDecimal rate, boolean amountRounded, PriceMode mode) {
        BigDecimal ofRounding = exact.signum() == 0 ? BigDecimal.ZERO : mode.halfUnit();
        return amountRounded ? ofRounding.add(mode.exactVat(mode.unit(), rate)) : ofRounding;
    }

    boolean isTaxed() {
        return exact.signum() != 0;
    }

    /** Whether the shop's figure has more decimals than the currency. */
    boolean isUnrounded() {
        return stated != null && stated.compareTo(rounded) != 0;
    }
}
