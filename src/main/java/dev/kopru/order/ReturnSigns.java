package dev.kopru.order;

import dev.kopru.connector.store.Charge;
import dev.kopru.connector.store.LineKind;
import dev.kopru.connector.store.OrderKind;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.connector.store.ShopOrderLine;
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
        int sign = order.total().signum() < 0 ? -1 : 1;
        boolean allNegative =
                order.lines().stream().allMatch(line -> line.quantity().signum() <= 0);
        List<ShopOrderLine> lines = order.lines().stream()
                .map(line -> line(line, sign, allNegative))
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
                charge(order.shipping(), sign),
                signed(order.shippingDiscount(), sign),
                charge(order.instalment(), sign),
                signed(order.discount(), sign),
                absolute(order.vatTotal()),
                order.total().abs(),
                order.note(),
                lines);
    }

    private static ShopOrderLine line(ShopOrderLine line, int sign, boolean allNegative) {
        boolean fee = line.kind() == LineKind.FEE;
        return new ShopOrderLine(
                line.lineNo(),
                line.kind(),
                line.sku(),
                line.name(),
                line.attributes(),
                allNegative ? line.quantity().abs() : line.quantity(),
                line.unit(),
                fee && !allNegative ? signed(line.unitPrice(), sign) : line.unitPrice(),
                line.discount().abs(),
                line.vatRate(),
                absolute(line.lineTotal()),
                absolute(line.vatAmount()),
                line.withholding());
    }

    private static Charge charge(Charge charge, int sign) {
        return new Charge(signed(charge.amount(), sign), charge.vatRate());
    }

    private static BigDecimal signed(BigDecimal amount, int sign) {
        return sign < 0 ? amount.negate() : amount;
    }

    private static @Nullable BigDecimal absolute(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.abs();
    }
}
