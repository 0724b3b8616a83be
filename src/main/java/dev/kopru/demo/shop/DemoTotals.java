package dev.kopru.demo.shop;

import dev.kopru.demo.books.DemoCard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an order comes to: its total with VAT, the VAT in it, and the VAT of each line. */
record DemoTotals(BigDecimal total, BigDecimal vat, List<BigDecimal> lineVat) {

    static DemoTotals of(DemoDraft order) {
        List<BigDecimal> amounts = afterDiscount(order);
        var lineVat = new ArrayList<BigDecimal>();
        for (int i = 0; i < amounts.size(); i++) {
            lineVat.add(vat(order, amounts.get(i), order.lines.get(i).vatRate()));
        }
        BigDecimal shipping = order.shipping.subtract(order.shippingDiscount);
        BigDecimal vat = sum(lineVat)
                .add(vat(order, shipping, Line.STANDARD_VAT))
                .add(vat(order, order.instalment, Line.STANDARD_VAT));
        BigDecimal amount = sum(amounts).add(shipping).add(order.instalment);
        return new DemoTotals(order.includesVat ? amount : amount.add(vat), vat, lineVat);
    }

    /** Line amounts with their share of the order's discount; the last goods line takes what rounding leaves over. */
    private static List<BigDecimal> afterDiscount(DemoDraft order) {
        BigDecimal goods = sum(order.lines.stream()
                .filter(line -> !line.isFee())
                .map(Line::amount)
                .toList());
        var amounts = new ArrayList<BigDecimal>();
        BigDecimal left = order.discount;
        BigDecimal goodsLeft = goods;
        for (Line line : order.lines) {
            BigDecimal share = line.isFee() ? BigDecimal.ZERO : share(left, line.amount(), goodsLeft);
            amounts.add(line.amount().subtract(share));
            left = left.subtract(share);
            goodsLeft = line.isFee() ? goodsLeft : goodsLeft.subtract(line.amount());
        }
        return amounts;
    }

    private static BigDecimal share(BigDecimal discount, BigDecimal amount, BigDecimal goods) {
        return discount.signum() == 0 ? discount : discount.multiply(amount).divide(goods, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal vat(DemoDraft order, BigDecimal amount, @Nullable BigDecimal rate) {
        if (rate == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal base = order.includesVat ? rate.add(DemoCard.HUNDRED) : DemoCard.HUNDRED;
        return amount.multiply(rate).divide(base, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
