package dev.kopru.order.account;

import dev.kopru.order.account.AccountIndex.Candidate;
import dev.kopru.order.customer.CustomerKeys;
import dev.kopru.text.NameKey;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares a customer with an account card, key by key. */
final class SameCustomer {

    private SameCustomer() {}

    /** Whether they have different tax numbers: another legal person, whatever else they share. */
    static boolean otherTaxNumber(Candidate card, CustomerKeys customer) {
        return differ(card.taxNumber(), customer.taxNumber());
    }

    /** Whether the card was opened for another customer of the same shop. */
    static boolean otherId(Candidate card, CustomerKeys customer) {
        return differ(AccountRef.customerId(card.externalRef(), customer.store()), customer.id());
    }

    static boolean otherEmail(Candidate card, CustomerKeys customer) {
        return differ(card.email(), customer.email());
    }

    /** Whether nothing above an e-mail contradicts. */
    static boolean mayShareEmail(Candidate card, CustomerKeys customer) {
        return !otherTaxNumber(card, customer) && !otherId(card, customer);
    }

    /** Where one side has no name, persons are taken for the same, and companies. */
    static boolean hasSameName(Candidate card, CustomerKeys customer) {
        NameKey name = customer.name();
        NameKey onCard = card.name();
        return name == null || onCard == null
                ? customer.erased() || card.company() == customer.company()
                : name.isSameAs(onCard);
    }

    /** Whether both are private persons, neither with a tax number. */
    static boolean arePlainPersons(Candidate card, CustomerKeys customer) {
        return !customer.company() && customer.taxNumber() == null && !card.company() && card.taxNumber() == null;
    }

    static boolean isEqual(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    /** Those that pass the test; all where none does. */
    static List<Candidate> narrowed(List<Candidate> cards, Predicate<Candidate> test) {
        List<Candidate> fitting = cards.stream().filter(test).toList();
        return fitting.isEmpty() ? cards : fitting;
    }
}
