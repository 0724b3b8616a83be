package dev.kopru.demo;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who orders in the demo shop.
 *
 * @param customerId null for a guest
 * @param accountCode the account card that the shop's customer is linked to
 * @param company null for a private person
 */
record Buyer(
        @Nullable String customerId,
        @Nullable String accountCode,
        String firstName,
        String lastName,
        @Nullable String company,
        @Nullable String taxNumber,
        String email,
        @Nullable String phone,
        Place place,
        String currency) {

    static Buyer guest(Account account) {
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
        return new Buyer(id, linkedAccount, firstName, lastName, company, taxNumber, email, phone, place, currency);
    }

    Buyer writingTo(String otherEmail, @Nullable String otherPhone) {
        return new Buyer(
                customerId,
                accountCode,
                firstName,
                lastName,
                company,
                taxNumber,
                otherEmail,
                otherPhone,
                place,
                currency);
    }

    Buyer buyingFor(String newCompany, String newTaxNumber) {
        return new Buyer(
                customerId, accountCode, firstName, lastName, newCompany, newTaxNumber, email, phone, place, currency);
    }

    Buyer from(Place otherPlace, String otherCurrency) {
        return new Buyer(
                customerId,
                accountCode,
                firstName,
                lastName,
                company,
                taxNumber,
                email,
                phone,
                otherPlace,
                otherCurrency);
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
