package dev.kopru.demo.books;

import dev.kopru.demo.world.Contacts;
import dev.kopru.demo.world.DemoPlaces;
import dev.kopru.demo.world.Dice;
import dev.kopru.demo.world.Names;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The account cards of the demo: 160 companies first, then 240 private persons. */
public final class Accounts {

    static final int COMPANIES = 160;
    public static final int ALL = 400;

    /** The last persons share their e-mail by twos, so that an e-mail alone does not say who is meant. */
    private static final int FIRST_SHARING_EMAIL = ALL - 7;

    private final Dice dice = new Dice("accounts");
    private final Names names = new Names(dice);
    private final DemoPlaces places = new DemoPlaces(dice);

    private Accounts() {}

    public static List<DemoAccount> all() {
        var accounts = new Accounts();
        return IntStream.rangeClosed(1, ALL).mapToObj(accounts::account).toList();
    }

    static String code(int number) {
        return String.format(Locale.ROOT, "120.01.%06d", number);
    }

    public static List<DemoAccount> companies(List<DemoAccount> all) {
        return all.subList(0, COMPANIES);
    }

    public static List<DemoAccount> persons(List<DemoAccount> all) {
        return all.subList(COMPANIES, FIRST_SHARING_EMAIL - 1);
    }

    public static List<DemoAccount> sharingEmail(List<DemoAccount> all) {
        return all.subList(FIRST_SHARING_EMAIL - 1, ALL);
    }

    private DemoAccount account(int number) {
        return number <= COMPANIES ? company(number) : person(number);
    }

    private DemoAccount company(int number) {
        String title = names.company();
        String firstName = names.firstName();
        return new DemoAccount(
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

    private DemoAccount person(int number) {
        String firstName = names.firstName();
        String lastName = names.lastName();
        int mailbox = number < FIRST_SHARING_EMAIL ? number : number + number % 2;
        String email = number < FIRST_SHARING_EMAIL
                ? Contacts.email(firstName + " " + lastName, mailbox)
                : Contacts.email("ortak", mailbox);
        return new DemoAccount(
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
