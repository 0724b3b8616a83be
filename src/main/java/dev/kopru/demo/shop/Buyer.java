package dev.kopru.demo.shop;

import dev.kopru.demo.books.DemoAccount;
import dev.kopru.demo.world.DemoPlace;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who orders in the demo shop.
 *
 * @param customerId null for a guest
 * @param accountCode the account card that the shop's customer is linked to
 * @param company null for a private person
 */
@RecordBuilder
record Buyer(
        @Nullable String customerId,
        @Nullable String accountCode,
        String firstName,
        String lastName,
        @Nullable String company,
        @Nullable String taxNumber,
        String email,
        @Nullable String phone,
        DemoPlace place,
        String currency)
        implements BuyerBuilder.With {

    static Buyer guest(DemoAccount account) {
        return new Buyer(
                null,
                null,
                account.firstName(),
                account.lastName(),
                account.company() ? account.title() : null,
                account.company() ? account.taxNumber() : null,
                account.email(),
                account.phone(),
                account.place(),
                account.currency());
    }

    Buyer registeredAs(String id, @Nullable String linkedAccount) {
        return with(copy -> copy.customerId(id).accountCode(linkedAccount));
    }

    Buyer writingTo(String otherEmail, @Nullable String otherPhone) {
        return with(copy -> copy.email(otherEmail).phone(otherPhone));
    }

    Buyer buyingFor(String newCompany, String newTaxNumber) {
        return with(copy -> copy.company(newCompany).taxNumber(newTaxNumber));
    }

    Buyer from(DemoPlace otherPlace, String otherCurrency) {
        return with(copy -> copy.place(otherPlace).currency(otherCurrency));
    }

    boolean isCompany() {
        return company != null;
    }

    String kind() {
        return isCompany() ? "B2B" : "B2C";
    }

    String fullName() {
        return firstName + " " + lastName;
    }
}
