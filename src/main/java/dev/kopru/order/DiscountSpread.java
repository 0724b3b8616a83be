package dev.kopru.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads an order's discount over its lines in proportion to their amounts, to the last kuruş. */
final class DiscountSpread {

    private DiscountSpread() {}

    /**
     * Shares that add up to the discount exactly (largest remainder method).
     *
     * @param amounts the lines' amounts; a line that is not positive gets no share
     * @param decimals of the currency
     */
    static List<BigDecimal> over(List<BigDecimal> amounts, BigDecimal discount, int decimals) {
        BigDecimal whole = amounts.stream().filter(a -> a.signum() > 0).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (discount.compareTo(whole) > 0) {
            throw RejectedOrder.because(OrderReason.DISCOUNT_EXCEEDS_GOODS, discount, whole);
        }
        List<BigDecimal> shares = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal amount : amounts) {
            BigDecimal exact = exactShare(amount, discount, whole);
            BigDecimal share = exact.setScale(decimals, RoundingMode.DOWN);
            shares.add(share);
            remainders.add(exact.subtract(share));
        }
        giveOut(discount, decimals, shares, remainders);
        return shares;
    }

    private static BigDecimal exactShare(BigDecimal amount, BigDecimal discount, BigDecimal whole) {
        if (amount.signum() <= 0 || discount.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return discount.multiply(amount).divide(whole, 12, RoundingMode.HALF_EVEN);
    }

    private static void giveOut(
            BigDecimal discount, int decimals, List<BigDecimal> shares, List<BigDecimal> remainders) {
        BigDecimal left = discount.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        List<Integer> byRemainder = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .toList();
        for (int i : byRemainder) {
            if (left.signum() <= 0) {
                return;
            }
            BigDecimal step = left.min(unit);
            shares.set(i, shares.get(i).add(step));
            left = left.subtract(step);
        }
    }
}
