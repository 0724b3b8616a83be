package dev.kopru.order;

import dev.kopru.connector.store.Charge;
import dev.kopru.connector.store.LineKind;
import dev.kopru.connector.store.OrderKind;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.connector.store.ShopOrderLine;
import dev.kopru.connector.store.ShopPayment;
import dev.kopru.connector.store.VatOfRate;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
final class ReturnSigns {

    private ReturnSigns() {}

    /** A way to read the signs, and what the return comes to by it. */
    private record Reading(int goods, int fees, BigDecimal total) {

        BigDecimal off(BigDecimal wanted) {
            return total.subtract(wanted).abs();
        }
    }

    /** The return by Köprü's convention; an order is left as it is. */
    static ShopOrder read(ShopOrder order, PriceMode mode, BigDecimal tolerance) {
        return order.kind() == OrderKind.RETURN ? turned(order, reading(order, mode, tolerance)) : order;
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
            throw RejectedOrder.because(
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
                throw RejectedOrder.because(
                        OrderReason.RETURN_GOES_OUT,
                        ReturnMeasure.money(sums.goods(reading.goods())),
                        ReturnMeasure.money(sums.fees(reading.fees())),
                        ReturnMeasure.money(sums.charges()),
                        ReturnMeasure.money(reading.total()));
            }
        }
        return readings.get(0);
    }

    private static ShopOrder turned(ShopOrder order, Reading reading) {
        boolean byPrice = ReturnSums.byPrice(order);
        List<ShopOrderLine> lines = order.lines().stream()
                .map(line -> line.kind() == LineKind.FEE
                        ? fee(line, reading.fees())
                        : goods(line, reading.goods() * ReturnSums.direction(line, byPrice)))
                .toList();
        return new ShopOrder(
                order.store(),
                order.id(),
                order.number(),
                order.kind(),
                order.relatedOrderId(),
                order.status(),
                order.currency(),
                order.exchangeRate(),
                order.pricesIncludeVat(),
                order.placedAt(),
                order.changedAt(),
                order.revision(),
                order.accountCode(),
                order.customer(),
                order.billing(),
                order.delivery(),
                order.paymentMethod(),
                order.paymentId(),
                order.payments().stream().map(ReturnSigns::payment).toList(),
                charge(order.shipping()),
                order.shippingDiscount().abs(),
                charge(order.instalment()),
                order.discount().abs(),
                absolute(order.vatTotal()),
                order.vatOfRates().stream()
                        .map(vat -> new VatOfRate(vat.rate(), vat.amount().abs()))
                        .toList(),
                order.total().abs(),
                order.note(),
                lines);
    }

    /** Positive figures; a line that goes out is told by its quantity. */
    private static ShopOrderLine goods(ShopOrderLine line, int direction) {
        BigDecimal quantity = line.quantity().abs();
        return line(
                line,
                direction < 0 ? quantity.negate() : quantity,
                line.unitPrice().abs(),
                absolute(line.lineTotal()),
                absolute(line.vatAmount()));
    }

    /** Positive quantity; what the shop keeps is told by the price. */
    private static ShopOrderLine fee(ShopOrderLine line, int turn) {
        boolean negative = turn * ReturnSums.sign(line) < 0;
        return line(
                line,
                line.quantity().abs(),
                signed(line.unitPrice(), negative),
                line.lineTotal() == null ? null : signed(line.lineTotal(), negative),
                line.vatAmount() == null ? null : signed(line.vatAmount(), negative));
    }

    private static ShopOrderLine line(
            ShopOrderLine line,
            BigDecimal quantity,
            BigDecimal unitPrice,
            @Nullable BigDecimal lineTotal,
            @Nullable BigDecimal vatAmount) {
        return new ShopOrderLine(
                line.lineNo(),
                line.kind(),
                line.sku(),
                line.name(),
                line.attributes(),
                quantity,
                line.unit(),
                unitPrice,
                line.discount().abs(),
                line.vatRate(),
                lineTotal,
                vatAmount,
                line.withholding(),
                line.vatExemption());
    }

    private static ShopPayment payment(ShopPayment payment) {
        return new ShopPayment(payment.method(), payment.amount().abs(), payment.id());
    }

    private static Charge charge(Charge charge) {
        return new Charge(charge.amount().abs(), charge.vatRate());
    }

    private static BigDecimal signed(BigDecimal amount, boolean negative) {
        return negative ? amount.abs().negate() : amount.abs();
    }

    private static @Nullable BigDecimal absolute(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.abs();
    }
}
