package dev.kopru.order.document;

import dev.kopru.connector.store.order.Charge;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a return comes to as it is written, VAT included.
 *
 * @param goods with the signs in which the shop writes them
 * @param fees likewise
 * @param charges shipping and instalment charges after the shipping discount
 * @param discount the discount on the goods
 * @param mixed whether goods go in both directions
 * @param allNegative whether all goods that have a sign are written negative
 * @param rounding what rounding each line's VAT may cost
 */
public record ReturnSums(
        BigDecimal goods,
        BigDecimal fees,
        BigDecimal charges,
        BigDecimal discount,
        boolean mixed,
        boolean allNegative,
        BigDecimal rounding) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static ReturnSums of(ShopOrder order, PriceMode mode) {
        boolean byPrice = byPrice(order);
        boolean in = any(order, line -> isGoods(line) && direction(line, byPrice) > 0);
        boolean out = any(order, line -> isGoods(line) && direction(line, byPrice) < 0);
        BigDecimal net = sum(order, ReturnSums::isGoods, line -> magnitude(line).multiply(dir(line, byPrice)));
        BigDecimal goods =
                sum(order, ReturnSums::isGoods, line -> gross(line, mode).multiply(dir(line, byPrice)));
        BigDecimal fees = sum(order, line -> line.kind() == LineKind.FEE, line -> gross(line, mode)
                .multiply(BigDecimal.valueOf(sign(line))));
        BigDecimal shipping = order.shipping()
                .amount()
                .abs()
                .subtract(order.shippingDiscount().abs());
        BigDecimal charges = withVat(shipping, order.shipping(), mode)
                .add(withVat(order.instalment().amount().abs(), order.instalment(), mode));
        BigDecimal rounding = mode.includesVat()
                ? BigDecimal.ZERO
                : mode.halfUnit().multiply(BigDecimal.valueOf(order.lines().size() + 2L));
        return new ReturnSums(goods, fees, charges, discount(order, net, goods, mode), in && out, out && !in, rounding);
    }

    BigDecimal total(int goodsSign, int feesSign) {
        return goods(goodsSign).add(fees(feesSign)).add(charges);
    }

    /** A discount lessens what comes back, whatever the signs. */
    BigDecimal goods(int sign) {
        return goods.multiply(BigDecimal.valueOf(sign)).subtract(discount);
    }

    BigDecimal fees(int sign) {
        return fees.multiply(BigDecimal.valueOf(sign));
    }

    /** Whether the shop writes what comes back with a negative price rather than a negative quantity. */
    static boolean byPrice(ShopOrder order) {
        return any(order, line -> isGoods(line) && line.unitPrice().signum() < 0)
                && !any(order, line -> isGoods(line) && line.quantity().signum() < 0);
    }

    /** The direction in which a goods line is written; what is worth nothing goes with its quantity. */
    static int direction(ShopOrderLine line, boolean byPrice) {
        if (line.quantity().signum() == 0) {
            return 0;
        }
        if (line.unitPrice().signum() == 0) {
            return byPrice ? -1 : line.quantity().signum();
        }
        return sign(line);
    }

    static int sign(ShopOrderLine line) {
        return line.quantity().signum() * line.unitPrice().signum();
    }

    private static boolean isGoods(ShopOrderLine line) {
        return line.kind() != LineKind.FEE;
    }

    private static BigDecimal dir(ShopOrderLine line, boolean byPrice) {
        return BigDecimal.valueOf(direction(line, byPrice));
    }

    private static BigDecimal magnitude(ShopOrderLine line) {
        return line.lineTotal() != null
                ? line.lineTotal().abs()
                : line.quantity()
                        .multiply(line.unitPrice())
                        .abs()
                        .subtract(line.discount().abs());
    }

    private static BigDecimal gross(ShopOrderLine line, PriceMode mode) {
        BigDecimal amount = magnitude(line);
        if (mode.includesVat()) {
            return mode.rounded(amount);
        }
        BigDecimal vat = line.vatAmount();
        return mode.rounded(vat == null ? plusVat(amount, line.vatRate()) : amount.add(vat.abs()));
    }

    private static BigDecimal withVat(BigDecimal amount, Charge charge, PriceMode mode) {
        return mode.rounded(mode.includesVat() ? amount : plusVat(amount, charge.vatRate()));
    }

    private static BigDecimal plusVat(BigDecimal amount, @Nullable BigDecimal rate) {
        return amount.multiply(HUNDRED.add(Objects.requireNonNullElse(rate, BigDecimal.ZERO)))
                .movePointLeft(2);
    }

    /** With net prices the discount lessens the VAT as well, in the proportion of the goods. */
    private static BigDecimal discount(ShopOrder order, BigDecimal net, BigDecimal goods, PriceMode mode) {
        BigDecimal discount = order.discount().abs();
        return mode.includesVat() || net.signum() == 0
                ? mode.rounded(discount)
                : discount.multiply(goods).divide(net, mode.decimals(), RoundingMode.HALF_UP);
    }

    private static boolean any(ShopOrder order, Predicate<ShopOrderLine> which) {
        return order.lines().stream().anyMatch(which);
    }

    private static BigDecimal sum(
            ShopOrder order, Predicate<ShopOrderLine> which, Function<ShopOrderLine, BigDecimal> figure) {
        return order.lines().stream().filter(which).map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
