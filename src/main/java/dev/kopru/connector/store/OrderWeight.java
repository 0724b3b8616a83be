package dev.kopru.connector.store;

import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** About how much memory an order takes, in characters: its texts, and as many again as its figures come to. */
public final class OrderWeight {

    /** Of the orders that are in memory together: with the one that reaches it a page ends, and so does a chunk. */
    public static final long MOST_TOGETHER = 8_000_000;

    private static final long OF_FIGURES = 1_000;
    private static final long OF_FIGURES_OF_A_LINE = 400;

    private OrderWeight() {}

    public static long of(ShopOrder order) {
        long weight =
                OF_FIGURES + of(order.customer()) + of(order.billing()) + of(order.delivery()) + length(order.note());
        for (ShopOrderLine line : order.lines()) {
            weight += of(line);
        }
        return weight;
    }

    /** Of a part that is read after its order. */
    public static long of(ShopOrderLine line) {
        long weight = OF_FIGURES_OF_A_LINE + length(line.name());
        for (Map.Entry<String, String> attribute : line.attributes().entrySet()) {
            weight += length(attribute.getKey()) + length(attribute.getValue());
        }
        return weight;
    }

    private static long of(ShopCustomer customer) {
        return length(customer.firstName())
                + length(customer.lastName())
                + length(customer.company())
                + length(customer.email());
    }

    private static long of(Address address) {
        return length(address.name()) + length(address.line());
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
