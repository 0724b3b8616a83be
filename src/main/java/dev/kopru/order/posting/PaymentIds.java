package dev.kopru.order.posting;

import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.customer.CustomerReading;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The payment providers' keys on an order. */
final class PaymentIds {

    private PaymentIds() {}

    /** All of them, each once. */
    static List<String> of(ShopOrder order) {
        String own = CustomerReading.blankToNull(order.paymentId());
        if (order.payments().isEmpty()) {
            return own == null ? List.of() : List.of(own);
        }
        Set<String> ids = new LinkedHashSet<>();
        add(own, ids);
        order.payments().forEach(payment -> add(CustomerReading.blankToNull(payment.id()), ids));
        return List.copyOf(ids);
    }

    private static void add(@Nullable String id, Set<String> ids) {
        if (id != null) {
            ids.add(id);
        }
    }

    static @Nullable String first(ShopOrder order) {
        List<String> ids = of(order);
        return ids.isEmpty() ? null : ids.get(0);
    }
}
