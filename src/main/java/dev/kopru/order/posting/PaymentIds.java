package dev.kopru.order.posting;

import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopPayment;
import dev.kopru.order.customer.CustomerReading;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The payment providers' keys on an order. */
final class PaymentIds {

    private PaymentIds() {}

    /** All of them, each once. */
    static List<String> of(ShopOrder order) {
        return Stream.concat(
                        Stream.ofNullable(order.paymentId()),
                        order.payments().stream().map(ShopPayment::id))
                .map(CustomerReading::blankToNull)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static @Nullable String first(ShopOrder order) {
        return of(order).stream().findFirst().orElse(null);
    }
}
