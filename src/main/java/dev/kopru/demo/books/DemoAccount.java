package dev.kopru.demo.books;

import dev.kopru.demo.world.DemoPlace;
import org.jspecify.annotations.Nullable;

/** An account card of the demo; names are those of the person, or of the company's buyer. */
public record DemoAccount(
        String code,
        boolean company,
        String title,
        String firstName,
        String lastName,
        @Nullable String taxNumber,
        String email,
        String phone,
        DemoPlace place,
        int paymentDays,
        String currency) {

    /** Every fourth company says with each payment which invoice it is for; the others' settle the oldest. */
    boolean matchesPayments() {
        return company && Math.floorMod(code.hashCode(), 4) == 0;
    }

    boolean isForeignCurrency() {
        return !currency.equals("TRY");
    }
}
