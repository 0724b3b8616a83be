package dev.kopru.order.account;

import static dev.kopru.order.account.SameCustomer.hasSameName;
import static dev.kopru.order.account.SameCustomer.isEqual;
import static dev.kopru.order.account.SameCustomer.narrowed;

import dev.kopru.order.account.AccountIndex.Candidate;
import dev.kopru.order.customer.CustomerKeys;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.record.RejectedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides who owes the money of an order: the account card it goes to, or that a new one is opened ({@link NewAccount}).
 *
 * <p>Keys are ranked. A key counts only where no higher one contradicts it (order and card both have that one, and they
 * differ). What no key finds gets a card of its own.
 *
 * <table>
 * <caption>The rule</caption>
 * <tr><th>key</th><th>finds</th><th>but</th></tr>
 * <tr><td>account code</td><td>that card</td><td>unknown, or with another tax number: rejected</td></tr>
 * <tr><td>tax number</td><td>the card with it</td><td>several (branches): customer id, e-mail, phone choose among them, else
 *     rejected</td></tr>
 * <tr><td>customer id</td><td>the card opened for it, or on which the customer was found before</td><td>the order has a tax
 *     number and the card none: same name, the number is added to the card (notice); other name, a new card (notice). A
 *     person buys on a company's card, or a company on a person's, under another name: a new card (notice)</td></tr>
 * <tr><td>e-mail</td><td>the card of the same name</td><td>other name: between persons without tax numbers the same card, as
 *     it is (notice); where a company or a tax number is involved, a new card (notice)</td></tr>
 * <tr><td>phone</td><td>the card of the same name</td><td>other name: a new card (notice)</td></tr>
 * </table>
 *
 * <p>Several cards that a key finds alike are nobody's guess: rejected, all named. A phone or an e-mail that was seen under
 * too many names ({@link ContactNames}) is no key; together with the name it still finds the card that was opened for the
 * two. An erased customer is found by what is left, and else goes to the collective card.
 */
final class AccountChoice {

    private final AccountIndex index;
    private final ContactNames names;
    private final Map<String, String> codesOfIds;
    private final Map<String, Candidate> foundNow = new HashMap<>();

    /** {@code codesOfIds}: codes of the cards on which customers were found before, by {@link AccountRef#ofId}. */
    AccountChoice(AccountIndex index, ContactNames names, Map<String, String> codesOfIds) {
        this.index = index;
        this.names = names;
        this.codesOfIds = codesOfIds;
    }

    /** Whether the customer was found on that card before. */
    boolean isRemembered(String ref, String code) {
        return code.equals(codesOfIds.get(ref));
    }

    /**
     * Whether the cards found by code, tax number and {@link AccountRef#plain} decide, whatever others there are; only the
     * other customers are looked for by what is weaker.
     */
    boolean isDecided(CustomerKeys customer) {
        Candidate own = index.withRef(AccountRef.plain(customer));
        return customer.accountCode() != null
                || customer.anonymous()
                || !index.withTaxNumber(customer.taxNumber()).isEmpty()
                || own != null && SameCustomer.mayShareEmail(own, customer) && hasSameName(own, customer);
    }

    /** The card; null where a new one has to be opened. Throws {@link RejectedException} where nobody can know. */
    @Nullable
    Candidate cardOf(CustomerKeys customer) {
        if (customer.accountCode() != null) {
            return named(customer, customer.accountCode());
        }
        List<Candidate> ofNumber = index.withTaxNumber(customer.taxNumber());
        Candidate card = ofNumber.isEmpty() ? null : branch(ofNumber, customer);
        card = card == null ? byId(customer) : card;
        card = card == null ? byEmail(customer) : card;
        card = card == null ? byPhone(customer) : card;
        return card == null && customer.isNobody() ? index.withRef(AccountRef.anonymous(customer.store())) : card;
    }

    private Candidate named(CustomerKeys customer, String code) {
        Candidate card = index.withCode(code);
        if (card == null) {
            throw RejectedException.because(OrderReason.UNKNOWN_ACCOUNT_CODE, code);
        }
        if (SameCustomer.otherTaxNumber(card, customer)) {
            throw NewAccount.otherTaxNumber(card, customer);
        }
        return card;
    }

    private Candidate branch(List<Candidate> cards, CustomerKeys customer) {
        List<Candidate> ofId = ofId(customer);
        List<Candidate> left = narrowed(cards, ofId::contains);
        left = narrowed(left, card -> !SameCustomer.otherId(card, customer) && isEqual(card.email(), customer.email()));
        left = narrowed(
                left,
                card -> !SameCustomer.otherId(card, customer)
                        && !SameCustomer.otherEmail(card, customer)
                        && isEqual(card.phone(), customer.phone()));
        return only(left, String.valueOf(customer.taxNumber()));
    }

    private @Nullable Candidate byId(CustomerKeys customer) {
        List<Candidate> cards = ofId(customer);
        Candidate same = first(cards, card -> hasSameName(card, customer));
        same = same == null ? namesake(customer) : same;
        if (same != null || customer.taxNumber() != null) {
            return same;
        }
        Candidate plain = first(cards, card -> SameCustomer.arePlainPersons(card, customer));
        return plain != null ? plain : first(cards, card -> card.company() == customer.company());
    }

    /** Of several who share the shop's key, the one of the same name, whom an e-mail or a phone finds by another reference. */
    private @Nullable Candidate namesake(CustomerKeys customer) {
        String id = customer.id();
        if (id == null || customer.name() == null) {
            return null;
        }
        List<Candidate> cards = new ArrayList<>(index.withEmailOf(customer));
        cards.addAll(index.withPhoneOf(customer));
        return first(
                cards,
                card -> id.equals(AccountRef.customerId(card.externalRef(), customer.store()))
                        && !SameCustomer.otherTaxNumber(card, customer)
                        && card.name() != null
                        && hasSameName(card, customer));
    }

    /** The cards that were opened for the shop's key, and the one on which the customer was found before. */
    private List<Candidate> ofId(CustomerKeys customer) {
        Set<Candidate> cards = new LinkedHashSet<>(index.withRefs(AccountRef.byId(customer)));
        String ref = AccountRef.ofId(customer);
        Candidate before = ref == null ? null : before(ref);
        if (before != null) {
            cards.add(before);
        }
        return cards.stream()
                .filter(card -> !SameCustomer.otherTaxNumber(card, customer))
                .toList();
    }

    private @Nullable Candidate before(String ref) {
        Candidate now = foundNow.get(ref);
        if (now == null) {
            return index.withCode(codesOfIds.get(ref));
        }
        return now.code() == null ? index.withRef(now.externalRef()) : index.withCode(now.code());
    }

    /** The customer is on this card from now on, in the rest of the chunk as in later ones. */
    void found(CustomerKeys customer, Candidate card) {
        String ref = AccountRef.ofId(customer);
        if (ref != null) {
            foundNow.put(ref, card);
        }
    }

    private static @Nullable Candidate first(List<Candidate> cards, Predicate<Candidate> test) {
        return cards.stream().filter(test).findFirst().orElse(null);
    }

    private @Nullable Candidate byEmail(CustomerKeys customer) {
        if (customer.email() == null) {
            return null;
        }
        List<String> refs = AccountRef.byEmail(customer);
        Candidate own = first(index.withRefs(refs), card -> fitsEmail(card, customer) && hasSameName(card, customer));
        if (own != null || names.sharesEmail(customer, index)) {
            return own;
        }
        List<Candidate> cards = index.withEmailOf(customer).stream()
                .filter(card -> fitsEmail(card, customer))
                .toList();
        List<Candidate> same =
                cards.stream().filter(card -> hasSameName(card, customer)).toList();
        List<Candidate> fitting = same.isEmpty() ? persons(cards, customer) : same;
        Candidate opened = openedAs(refs, fitting);
        return opened != null ? opened : chosenByPhone(fitting, customer, customer.email());
    }

    private static boolean fitsEmail(Candidate card, CustomerKeys customer) {
        return SameCustomer.mayShareEmail(card, customer);
    }

    /** Persons under other names: none where nobody is without a tax number. */
    private static List<Candidate> persons(List<Candidate> cards, CustomerKeys customer) {
        return cards.stream().anyMatch(card -> SameCustomer.arePlainPersons(card, customer))
                ? cards.stream().filter(card -> !card.company()).toList()
                : List.of();
    }

    private @Nullable Candidate byPhone(CustomerKeys customer) {
        if (customer.phone() == null) {
            return null;
        }
        boolean phoneOnly = customer.id() == null && customer.taxNumber() == null && customer.email() == null;
        Candidate own = phoneOnly
                ? first(index.withRefs(AccountRef.byPhone(customer)), card -> hasSameName(card, customer))
                : null;
        if (own != null || names.sharesPhone(customer, index)) {
            return own;
        }
        List<Candidate> same = index.withPhoneOf(customer).stream()
                .filter(card -> SameCustomer.mayShareEmail(card, customer))
                .filter(card -> names.sharesEmail(customer, index) || !SameCustomer.otherEmail(card, customer))
                .filter(card -> hasSameName(card, customer))
                .toList();
        return chosenByPhone(same, customer, customer.phone());
    }

    /** The one that Köprü opened for this very key. */
    private static @Nullable Candidate openedAs(List<String> refs, List<Candidate> cards) {
        return refs.stream()
                .flatMap(ref -> cards.stream().filter(card -> ref.equals(card.externalRef())))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Candidate chosenByPhone(List<Candidate> cards, CustomerKeys customer, String key) {
        return cards.isEmpty() ? null : only(narrowed(cards, card -> isEqual(card.phone(), customer.phone())), key);
    }

    private static Candidate only(List<Candidate> cards, String key) {
        if (cards.size() > 1) {
            throw NewAccount.ambiguous(cards, key);
        }
        return cards.get(0);
    }
}
