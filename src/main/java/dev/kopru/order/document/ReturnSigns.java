package dev.kopru.order.document;

import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The signs of a return. Köprü's one convention: <b>what the customer gets back is positive</b>, goods that come back as
 * well as fees that are paid back; what the shop keeps (a handling fee) and goods that go out in exchange are negative; the
 * total is what is paid back.
 *
 * <p>Shops write it in many ways: with negative quantities, negative prices or a negative total only, and fees seen from
 * the customer or from the shop. Arithmetic decides: of the readings <i>as written, goods turned, fees turned, both
 * turned</i> that one counts whose lines add up to the total, whichever sign that one has. Shipping, instalment charges and
 * discounts are always meant as they are for an order. Goods come back unless some of them go the other way. Where two
 * readings come to the total, or where the customer would have to pay, the return is rejected with the figures.
 */
public final class ReturnSigns {

    private ReturnSigns() {}

    /** A way to read the signs, and what the return comes to by it. */
    record Reading(int goods, int fees, BigDecimal total) {

        BigDecimal off(BigDecimal wanted) {
            return total.subtract(wanted).abs();
        }
    }

    /** The return by Köprü's convention; an order is left as it is. */
    public static ShopOrder read(ShopOrder order, PriceMode mode, BigDecimal tolerance) {
        return order.kind() == OrderKind.RETURN ? TurnedReturn.of(order, reading(order, mode, tolerance)) : order;
    }

    private static Reading reading(ShopOrder order, PriceMode mode, BigDecimal tolerance) {
        ReturnSums sums = ReturnSums.of(order, mode);
        BigDecimal total = order.total().abs();
        BigDecimal limit = tolerance.add(sums.rounding());
        List<Reading> readings = readings(sums);
        List<Reading> fitting = readings.stream()
                .filter(reading -> reading.off(total).compareTo(limit) <= 0)
                .sorted(Comparator.comparing(reading -> reading.off(total)))
                .toList();
        if (fitting.isEmpty()) {
            return notFitting(sums, readings, total, limit);
        }
        if (fitting.size() > 1
                && fitting.get(0).off(total).compareTo(fitting.get(1).off(total)) == 0) {
            throw RejectedException.because(
                    OrderReason.RETURN_SIGNS_AMBIGUOUS,
                    ReturnMeasure.money(fitting.get(0).total()),
                    ReturnMeasure.money(fitting.get(1).total()),
                    ReturnMeasure.money(order.total()));
        }
        return fitting.get(0);
    }

    /** Those that differ: goods all of one direction come back, and what is not there cannot be turned. */
    private static List<Reading> readings(ReturnSums sums) {
        int incoming = sums.goods().signum() < 0 || sums.allNegative() ? -1 : 1;
        Stream<Integer> goods =
                sums.mixed() && sums.goods().signum() != 0 ? Stream.of(incoming, -incoming) : Stream.of(incoming);
        boolean onlyFees = sums.fees().signum() != 0 && sums.goods().signum() == 0 && !sums.mixed();
        return goods.flatMap(sign -> {
                    Stream<Integer> fees = sums.fees().signum() == 0
                            ? Stream.of(sign)
                            : onlyFees && sums.charges().signum() == 0
                                    ? Stream.of(sums.fees().signum())
                                    : Stream.of(sign, -sign);
                    return fees.map(fee -> new Reading(sign, fee, sums.total(sign, fee)));
                })
                .toList();
    }

    /** The likeliest reading, for the check of the total to name both figures; unless the customer would pay by it. */
    private static Reading notFitting(ReturnSums sums, List<Reading> readings, BigDecimal total, BigDecimal limit) {
        for (Reading reading : readings) {
            if (reading.total().negate().subtract(total).abs().compareTo(limit) <= 0 && total.signum() != 0) {
                throw RejectedException.because(
                        OrderReason.RETURN_GOES_OUT,
                        ReturnMeasure.money(sums.goods(reading.goods())),
                        ReturnMeasure.money(sums.fees(reading.fees())),
                        ReturnMeasure.money(sums.charges()),
                        ReturnMeasure.money(reading.total()));
            }
        }
        return readings.get(0);
    }
}
