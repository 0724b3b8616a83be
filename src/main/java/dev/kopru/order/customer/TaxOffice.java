package dev.kopru.order.customer;

import dev.kopru.connector.store.order.ShopCustomer;
import org.jspecify.annotations.Nullable;

/** A tax office is a name; shops' forms often hold the tax number there again. */
public final class TaxOffice {

    private TaxOffice() {}

    public static @Nullable String of(ShopCustomer customer) {
        String office = CustomerReading.blankToNull(customer.taxOffice());
        return office == null || office.chars().noneMatch(Character::isLetter) ? null : office;
    }
}
