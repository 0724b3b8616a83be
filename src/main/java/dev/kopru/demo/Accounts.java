package dev.kopru.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The account cards of the demo: 160 companies first, then 240 private persons. */
final class Accounts {

    static final int COMPANIES = 160;
    static final int ALL = 400;

    /** The last persons share their e-mail by twos, so that an e-mail alone does not say who is meant. */
    private static final int FIRST_SHARING_EMAIL = ALL - 7;

    private final Dice dice = new Dice("accounts");
    private final Names names = new Names(dice);
    private final Places places = new Places(dice);

    private Accounts() {}

    static List<Account> all() {
        var accounts = new Accounts();
        return IntStream.rangeClosed(1, ALL).mapToObj(accounts::account).toList();
    }

    static String code(int number) {
        return String.format(Locale.ROOT, "120.01.%06d", number);
    }

    static List<Account> companies(List<Account> all) {
        return all.subList(0, COMPANIES);
    }

    static List<Account> persons(List<Account> all) {
        return all.subList(COMPANIES, FIRST_SHARING_EMAIL - 1);
    }

    static List<Account> sharingEmail(List<Account> all) {
        return all.subList(FIRST_SHARING_EMAIL - 1, ALL);
    }

    private Account account(int number) {
        return number <= COMPANIES ? company(number) : person(number);
    }

    private Account company(int number) {
        String title = names.company();
        String firstName = names.firstName();
        return new Account(
                code(number),
                true,
                title,
                firstName,
                names.lastName(),
                // One-man businesses are taxed under the owner's own number.
                dice.chance(12) ? names.tckn() : names.vkn(),
                Contacts.email(title.substring(0, title.indexOf(' ')), number),
                Contacts.phone(number),
                places.next(),
                dice.pick(List.of(15, 30, 30, 45, 60, 90)),
                currency(number));
    }

    private static String currency(int number) {
        return number % 12 == 0 ? "USD" : number % 20 == 7 ? "EUR" : "TRY";
    }

    private Account person(int number) {
        String firstName = names.firstName();
        String lastName = names.lastName();
        int mailbox = number < FIRST_SHARING_EMAIL ? number : number + number % 2;
        String email = number < FIRST_SHARING_EMAIL
                ? Contacts.email(firstName + " " + lastName, mailbox)
                : Contacts.email("ortak", mailbox);
        return new Account(
                code(number),
                false,
                firstName + " " + lastName,
                firstName,
                lastName,
                taxNumber(),
                email,
                Contacts.phone(number),
                places.next(),
                0,
                "TRY");
    }

    private @Nullable String taxNumber() {
        if (dice.chance(45)) {
            return names.tckn();
        }
        // The customary placeholder for somebody who gave no number.
        return dice.chance(50) ? "11111111111" : null;
    }
}
