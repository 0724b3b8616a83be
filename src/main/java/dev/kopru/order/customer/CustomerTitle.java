package dev.kopru.order.customer;

import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopOrder;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a customer's account card is called. */
final class CustomerTitle {

    private CustomerTitle() {}

    /** The customer's name, or else what people can tell the customer by. */
    static String of(ShopOrder order) {
        ShopCustomer customer = order.customer();
        return first(
                        name(order),
                        customer.email(),
                        customer.phone(),
                        CustomerReading.id(customer) == null ? null : "Müşteri " + CustomerReading.id(customer))
                .orElse("Müşteri");
    }

    /** The name of the company or the person; null where the order has none. */
    static @Nullable String name(ShopOrder order) {
        ShopCustomer customer = order.customer();
        boolean company = customer.kind() == CustomerKind.B2B;
        return first(
                        company ? customer.company() : null,
                        fullName(customer),
                        customer.company(),
                        order.billing().name())
                .orElse(null);
    }

    static @Nullable String fullName(ShopCustomer customer) {
        return CustomerReading.blankToNull(Stream.of(customer.firstName(), customer.lastName())
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" ")));
    }

    private static Optional<String> first(@Nullable String... texts) {
        return Stream.of(texts)
                .map(CustomerReading::blankToNull)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
