package dev.kopru.order.document;

import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;

/** Checks that an order's figures are none that no books can hold, as one without its decimal sign may be. */
public final class LargestAmounts {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999");

    private LargestAmounts() {}

    /** Throws {@link RejectedException} where one is too large. */
    public static void check(ShopOrder order) {
        order.lines().forEach(line -> {
            String field = "lines[" + line.lineNo() + "]";
            check(field + ".quantity", line.quantity());
            check(field + ".unitPrice", line.unitPrice());
        });
        check("shipping.amount", order.shipping().amount());
        check("instalment.amount", order.instalment().amount());
        check("discount", order.discount());
        check("total", order.total());
    }

    private static void check(String field, BigDecimal amount) {
        if (amount.abs().compareTo(LARGEST) > 0) {
            throw RejectedException.because(
                    OrderReason.AMOUNT_TOO_LARGE, field, amount.toPlainString(), LARGEST.toPlainString());
        }
    }
}
