package dev.kopru.order.document;

import dev.kopru.order.rule.OrderReason;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Spreads an order's discount in proportion to amounts, to the last kuruş. */
final class DiscountSpread {

    private static final int EXACT = 12;

    private DiscountSpread() {}

    /**
     * Shares that add up to the discount exactly (largest remainder method).
     *
     * @param amounts what it is given on; one that is not positive gets no share
     * @param decimals of the currency
     */
    static List<BigDecimal> over(List<BigDecimal> amounts, BigDecimal discount, int decimals) {
        if (discount.signum() == 0) {
            return Collections.nCopies(amounts.size(), BigDecimal.ZERO.setScale(decimals));
        }
        BigDecimal whole = positive(amounts);
        if (discount.compareTo(whole) > 0) {
            throw RejectedException.because(OrderReason.DISCOUNT_EXCEEDS_GOODS, discount, whole);
        }
        List<BigDecimal> exact = amounts.stream()
                .map(amount -> exactShare(amount, discount, whole))
                .toList();
        return LargestRemainder.of(exact, discount, decimals);
    }

    /** The same over goods first, and only with what goes beyond them over shipping, instalments and fees. */
    static List<BigDecimal> goodsFirst(
            List<BigDecimal> goods, List<BigDecimal> others, BigDecimal discount, int decimals) {
        if (discount.signum() == 0) {
            return over(goods, discount, decimals);
        }
        BigDecimal onGoods = discount.min(positive(goods));
        if (discount.compareTo(positive(goods).add(positive(others))) > 0) {
            throw RejectedException.because(
                    OrderReason.DISCOUNT_EXCEEDS_GOODS,
                    discount,
                    positive(goods).add(positive(others)));
        }
        List<BigDecimal> first = over(goods, onGoods, decimals);
        List<BigDecimal> rest = over(others, discount.subtract(onGoods), decimals);
        List<BigDecimal> shares = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            shares.add(first.get(i).add(rest.get(i)));
        }
        return shares;
    }

    private static BigDecimal positive(List<BigDecimal> amounts) {
        return amounts.stream().filter(a -> a.signum() > 0).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal exactShare(BigDecimal amount, BigDecimal discount, BigDecimal whole) {
        if (amount.signum() <= 0 || discount.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return discount.multiply(amount).divide(whole, EXACT, RoundingMode.HALF_EVEN);
    }
}
