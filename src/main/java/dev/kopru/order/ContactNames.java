package dev.kopru.order;

import dev.kopru.job.Fingerprint;
import dev.kopru.order.AccountIndex.Candidate;
import dev.kopru.text.NameKey;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Under which names e-mails and phones were seen on orders. The cards that Köprü opened say so as well. One that was seen under too
 * many names (a marketplace's masked phone) says nothing about who is who.
 *
 * <p>Names and contacts are kept as numbers made of them, so that nobody's data outlives its erasure here.
 */
final class ContactNames {

    /** A contact together with a name under which it was seen. */
    record Seen(long contact, long name) {}

    private final int emailNames;
    private final int phoneNames;
    private final Map<Long, Set<Long>> names = new HashMap<>();
    private final Set<Seen> added = new LinkedHashSet<>();

    ContactNames(OrderSettings.Accounts settings, Collection<Seen> known) {
        this.emailNames = settings.sharedEmailNames();
        this.phoneNames = settings.sharedPhoneNames();
        known.forEach(this::remember);
    }

    static long email(String key) {
        return number("email", key);
    }

    static long phone(String key) {
        return number("phone", key);
    }

    /** Whether the customer's e-mail is one of too many names, the customer's own among them. */
    boolean sharesEmail(CustomerKeys customer, AccountIndex index) {
        return sharesEmail(customer, customer.name(), index);
    }

    /** Whether it was so before this customer. */
    boolean sharedEmail(CustomerKeys customer, AccountIndex index) {
        return sharesEmail(customer, null, index);
    }

    private boolean sharesEmail(CustomerKeys customer, @Nullable NameKey name, AccountIndex index) {
        return customer.email() != null
                && count(email(customer.email()), name, index.withEmailOf(customer)) >= emailNames;
    }

    /** See {@link #sharesEmail}. */
    boolean sharesPhone(CustomerKeys customer, AccountIndex index) {
        return sharesPhone(customer, customer.name(), index);
    }

    /** See {@link #sharedEmail}. */
    boolean sharedPhone(CustomerKeys customer, AccountIndex index) {
        return sharesPhone(customer, null, index);
    }

    private boolean sharesPhone(CustomerKeys customer, @Nullable NameKey name, AccountIndex index) {
        return customer.phone() != null
                && count(phone(customer.phone()), name, index.withPhoneOf(customer)) >= phoneNames;
    }

    private int count(long contact, @Nullable NameKey name, Collection<Candidate> cards) {
        Set<Long> seen = new HashSet<>(names.getOrDefault(contact, Set.of()));
        add(name, seen);
        cards.stream().filter(card -> card.externalRef() != null).forEach(card -> add(card.name(), seen));
        return seen.size();
    }

    private static void add(@Nullable NameKey name, Set<Long> names) {
        if (name != null) {
            names.add(number("name", name.base()));
        }
    }

    /** The customer's contacts were seen under the customer's name; where Köprü's card says so already, nothing is kept. */
    void saw(CustomerKeys customer, Candidate card) {
        NameKey name = customer.name();
        if (name == null) {
            return;
        }
        NameKey onCard = card.name();
        boolean same =
                card.externalRef() != null && onCard != null && onCard.base().equals(name.base());
        long number = number("name", name.base());
        if (customer.email() != null && !(same && customer.email().equals(card.email()))) {
            keep(new Seen(email(customer.email()), number));
        }
        if (customer.phone() != null && !(same && customer.phone().equals(card.phone()))) {
            keep(new Seen(phone(customer.phone()), number));
        }
    }

    private void keep(Seen seen) {
        if (remember(seen)) {
            added.add(seen);
        }
    }

    private boolean remember(Seen seen) {
        return names.computeIfAbsent(seen.contact(), contact -> new HashSet<>()).add(seen.name());
    }

    /** What this chunk of orders adds to what was known. */
    Set<Seen> added() {
        return added;
    }

    private static long number(String kind, String key) {
        return ByteBuffer.wrap(new Fingerprint().text(kind, key).sha256()).getLong();
    }
}
