package dev.kopru.order;

import dev.kopru.connector.store.ShopCustomer;
import org.jspecify.annotations.Nullable;

/** A tax office is a name; shops' forms often hold the tax number there again. */
final class TaxOffice {

    private TaxOffice() {}

    static @Nullable String of(ShopCustomer customer) {
        String office = CustomerReading.blankToNull(customer.taxOffice());
        return office == null || office.chars().noneMatch(Character::isLetter) ? null : office;
    }
}
