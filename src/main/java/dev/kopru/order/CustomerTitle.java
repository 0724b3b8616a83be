package dev.kopru.order;

import dev.kopru.connector.store.CustomerKind;
import dev.kopru.connector.store.ShopCustomer;
import dev.kopru.connector.store.ShopOrder;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a customer's account card is called. */
final class CustomerTitle {

    private CustomerTitle() {}

    static String of(ShopOrder order) {
        ShopCustomer customer = order.customer();
        boolean company = customer.kind() == CustomerKind.B2B;
        return Stream.of(
                        company ? customer.company() : null,
                        fullName(customer),
                        customer.company(),
                        order.billing().name(),
                        customer.email(),
                        customer.phone(),
                        customer.id() == null ? null : "Müşteri " + customer.id())
                .map(CustomerReading::blankToNull)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("Müşteri");
    }

    static @Nullable String fullName(ShopCustomer customer) {
        return CustomerReading.blankToNull(Stream.of(customer.firstName(), customer.lastName())
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" ")));
    }
}
