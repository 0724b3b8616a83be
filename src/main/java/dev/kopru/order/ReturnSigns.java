package dev.kopru.order;

import dev.kopru.connector.store.Charge;
import dev.kopru.connector.store.LineKind;
import dev.kopru.connector.store.OrderKind;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.connector.store.ShopOrderLine;
import dev.kopru.connector.store.ShopPayment;
import dev.kopru.connector.store.VatOfRate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shops write returns with negative totals, negative quantities or neither; the books want positive figures. */
final class ReturnSigns {

    private ReturnSigns() {}

    /** The order with all figures positive if it is a return, else as it is. */
    static ShopOrder positive(ShopOrder order) {
        if (order.kind() != OrderKind.RETURN) {
            return order;
        }
        boolean negative = goodsAreNegative(order);
        List<ShopOrderLine> lines =
                order.lines().stream().map(line -> line(line, negative)).toList();
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

    /** Goods are worth something; so the sign of theirs is the sign in which the shop writes all lines. */
    private static boolean goodsAreNegative(ShopOrder order) {
        return order.lines().stream()
                        .filter(line -> line.kind() != LineKind.FEE)
                        .map(line -> line.quantity().signum() * line.unitPrice().signum())
                        .filter(sign -> sign != 0)
                        .findFirst()
                        .orElse(order.total().signum())
                < 0;
    }

    private static ShopOrderLine line(ShopOrderLine line, boolean negative) {
        boolean fee = line.kind() == LineKind.FEE;
        return new ShopOrderLine(
                line.lineNo(),
                line.kind(),
                line.sku(),
                line.name(),
                line.attributes(),
                line.quantity().abs(),
                line.unit(),
                fee ? feePrice(line, negative) : line.unitPrice().abs(),
                line.discount().abs(),
                line.vatRate(),
                fee ? turned(line.lineTotal(), negative) : absolute(line.lineTotal()),
                fee ? turned(line.vatAmount(), negative) : absolute(line.vatAmount()),
                line.withholding(),
                line.vatExemption());
    }

    /** A fee may go the other way than the goods, so its sign is kept, seen from theirs. */
    private static BigDecimal feePrice(ShopOrderLine line, boolean negative) {
        boolean turn = negative != (line.quantity().signum() < 0);
        return turn ? line.unitPrice().negate() : line.unitPrice();
    }

    private static ShopPayment payment(ShopPayment payment) {
        return new ShopPayment(payment.method(), payment.amount().abs(), payment.id());
    }

    private static Charge charge(Charge charge) {
        return new Charge(charge.amount().abs(), charge.vatRate());
    }

    private static @Nullable BigDecimal turned(@Nullable BigDecimal amount, boolean negative) {
        return amount == null || !negative ? amount : amount.negate();
    }

    private static @Nullable BigDecimal absolute(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.abs();
    }
}
