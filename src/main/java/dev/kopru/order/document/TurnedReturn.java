package dev.kopru.order.document;

import dev.kopru.connector.store.order.Charge;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.order.OrderAmounts;
import dev.kopru.connector.store.order.OrderAmountsBuilder;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.connector.store.order.ShopPayment;
import dev.kopru.connector.store.order.VatOfRate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A return written down by the one convention of {@link ReturnSigns}. */
final class TurnedReturn {

    private TurnedReturn() {}

    static ShopOrder of(ShopOrder order, ReturnSigns.Reading reading) {
        boolean byPrice = ReturnSums.byPrice(order);
        List<ShopOrderLine> lines = order.lines().stream()
                .map(line -> line.kind() == LineKind.FEE
                        ? fee(line, reading.fees())
                        : goods(line, reading.goods() * ReturnSums.direction(line, byPrice)))
                .toList();
        return order.withLines(lines)
                .withSettlement(order.settlement()
                        .withPayments(order.payments().stream()
                                .map(TurnedReturn::payment)
                                .toList()))
                .withAmounts(amounts(order.amounts()));
    }

    private static OrderAmounts amounts(OrderAmounts amounts) {
        return OrderAmountsBuilder.stagedBuilder()
                .shipping(charge(amounts.shipping()))
                .shippingDiscount(amounts.shippingDiscount().abs())
                .instalment(charge(amounts.instalment()))
                .discount(amounts.discount().abs())
                .vatTotal(absolute(amounts.vatTotal()))
                .vatOfRates(amounts.vatOfRates().stream()
                        .map(vat -> new VatOfRate(vat.rate(), vat.amount().abs()))
                        .toList())
                .total(amounts.total().abs())
                .build();
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
        return line.with(copy -> copy.quantity(quantity)
                .unitPrice(unitPrice)
                .discount(line.discount().abs())
                .lineTotal(lineTotal)
                .vatAmount(vatAmount));
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
