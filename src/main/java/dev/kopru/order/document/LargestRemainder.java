package dev.kopru.order.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Amounts that add up to a sum to the last unit of the currency, each as near to its exact figure as can be. */
public final class LargestRemainder {

    private final List<BigDecimal> exact;
    private final List<BigDecimal> amounts;
    private final BigDecimal unit;

    private LargestRemainder(List<BigDecimal> exact, List<BigDecimal> start, int decimals) {
        this.exact = exact;
        this.amounts = new ArrayList<>(start);
        this.unit = BigDecimal.ONE.movePointLeft(decimals);
    }

    /** Each exact figure cut off, and the units that are left given to those of which most was cut off. */
    public static List<BigDecimal> of(List<BigDecimal> exact, BigDecimal sum, int decimals) {
        List<BigDecimal> floors = exact.stream()
                .map(e -> e.setScale(decimals, RoundingMode.FLOOR))
                .toList();
        return moved(floors, exact, Set.of(), sum, decimals);
    }

    /**
     * The given amounts, moved a unit at a time towards their exact figures until they add up; an exact figure of zero
     * stays, and no amount changes its sign as long as another one can move.
     *
     * @param last indexes that move only after all the others have
     */
    static List<BigDecimal> moved(
            List<BigDecimal> given, List<BigDecimal> exact, Set<Integer> last, BigDecimal sum, int decimals) {
        LargestRemainder moving = new LargestRemainder(exact, given, decimals);
        moving.moveTo(sum, last);
        return moving.amounts;
    }

    private void moveTo(BigDecimal sum, Set<Integer> last) {
        BigDecimal difference = sum.subtract(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal step = difference.signum() < 0 ? unit.negate() : unit;
        long steps = difference.divide(step, 0, RoundingMode.DOWN).longValueExact();
        List<Integer> order = order(step.signum(), last);
        boolean signsStay = true;
        while (steps > 0 && !order.isEmpty()) {
            long before = steps;
            for (int i = 0; i < order.size() && steps > 0; i++) {
                steps -= move(order.get(i), step, signsStay);
            }
            signsStay = steps < before;
        }
    }

    private int move(int index, BigDecimal step, boolean signsStay) {
        BigDecimal moved = amounts.get(index).add(step);
        if (signsStay && moved.signum() * exact.get(index).signum() < 0) {
            return 0;
        }
        amounts.set(index, moved);
        return 1;
    }

    private List<Integer> order(int direction, Set<Integer> last) {
        Comparator<Integer> byRemainder = Comparator.comparing(i -> exact.get(i).subtract(amounts.get(i)));
        return IntStream.range(0, exact.size())
                .boxed()
                .filter(i -> exact.get(i).signum() != 0)
                .sorted(Comparator.<Integer, Boolean>comparing(last::contains)
                        .thenComparing(direction > 0 ? byRemainder.reversed() : byRemainder))
                .toList();
    }
}
