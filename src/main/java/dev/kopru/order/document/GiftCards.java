package dev.kopru.order.document;

import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.connector.store.order.ShopPayment;
import dev.kopru.order.customer.CustomerReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Gift cards that a shop writes as negative fees: no reduction of what was sold but payments, each with the fee's name as
 * its method. Which fees they are is a setting.
 *
 * @param order the order without them; its total is still what is paid beside them
 */
public record GiftCards(ShopOrder order, List<ShopPayment> payments, BigDecimal amount) {

    public static GiftCards of(ShopOrder order, PriceMode mode, List<String> names) {
        List<ShopOrderLine> others = new ArrayList<>();
        List<ShopPayment> payments = new ArrayList<>();
        for (ShopOrderLine line : order.lines()) {
            String name = CustomerReading.blankToNull(line.name());
            BigDecimal amount = mode.rounded(amount(line, mode)).negate();
            if (line.kind() == LineKind.FEE && amount.signum() > 0 && name != null && names.contains(name)) {
                payments.add(new ShopPayment(name, amount, null));
            } else {
                others.add(line);
            }
        }
        BigDecimal sum = payments.stream().map(ShopPayment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return payments.isEmpty()
                ? new GiftCards(order, payments, sum)
                : new GiftCards(order.with(others, order.payments(), order.vatOfRates()), payments, sum);
    }

    /** What the card pays, VAT included. */
    private static BigDecimal amount(ShopOrderLine line, PriceMode mode) {
        BigDecimal shops = line.lineTotal();
        BigDecimal amount =
                shops == null ? line.quantity().multiply(line.unitPrice()).subtract(line.discount()) : shops;
        BigDecimal rate = Objects.requireNonNullElse(line.vatRate(), BigDecimal.ZERO);
        return mode.includesVat() ? amount : amount.add(mode.exactVat(amount, rate));
    }

    public boolean isEmpty() {
        return payments.isEmpty();
    }
}
