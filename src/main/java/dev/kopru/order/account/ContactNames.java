package dev.kopru.order.account;

import dev.kopru.order.account.AccountIndex.Candidate;
import dev.kopru.order.customer.CustomerKeys;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Fingerprint;
import dev.kopru.text.NameKey;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Under which names e-mails and phones were seen on orders. The cards that Köprü opened say so as well. One that was seen under too
 * many names (a marketplace's masked phone) says nothing about who is who.
 *
 * <p>Names and contacts are kept as numbers made of them, so that nobody's data outlives its erasure here.
 */
public final class ContactNames {

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
                && isShared(email(customer.email()), emailNames, name, () -> index.withEmailOf(customer));
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
                && isShared(phone(customer.phone()), phoneNames, name, () -> index.withPhoneOf(customer));
    }

    private boolean isShared(long contact, int limit, @Nullable NameKey name, Supplier<List<Candidate>> cards) {
        Set<Long> known = names.getOrDefault(contact, Set.of());
        return known.size() >= limit || count(known, name, cards.get()) >= limit;
    }

    private static int count(Set<Long> known, @Nullable NameKey name, List<Candidate> cards) {
        Set<Long> seen = new HashSet<>(known);
        add(name, seen);
        cards.stream().filter(card -> card.externalRef() != null).forEach(card -> add(card.name(), seen));
        return seen.size();
    }

    private static void add(@Nullable NameKey name, Set<Long> names) {
        if (name != null) {
            names.add(number("name", name.base()));
        }
    }

    /** Whether orders alone make it one of too many names, so that no cards need be looked up by it. */
    boolean isNoEmailKey(@Nullable String email) {
        return email != null && names.getOrDefault(email(email), Set.of()).size() >= emailNames;
    }

    /** See {@link #isNoEmailKey}. */
    boolean isNoPhoneKey(@Nullable String phone) {
        return phone != null && names.getOrDefault(phone(phone), Set.of()).size() >= phoneNames;
    }

    /**
     * The customer's contacts were seen under the customer's name. Where Köprü's card says so already, and no other card
     * carries the contact, nothing is kept.
     */
    void saw(CustomerKeys customer, Candidate card, AccountIndex index) {
        NameKey name = customer.name();
        if (name == null) {
            return;
        }
        NameKey onCard = card.name();
        boolean same =
                card.externalRef() != null && onCard != null && onCard.base().equals(name.base());
        String email = customer.email();
        String phone = customer.phone();
        if (email != null && !isNoEmailKey(email)) {
            boolean said = same
                    && email.equals(card.email())
                    && index.withEmailOf(customer).size() <= 1;
            keep(said, email(email), name);
        }
        if (phone != null && !isNoPhoneKey(phone)) {
            boolean said = same
                    && phone.equals(card.phone())
                    && index.withPhoneOf(customer).size() <= 1;
            keep(said, phone(phone), name);
        }
    }

    private void keep(boolean said, long contact, NameKey name) {
        if (!said) {
            keep(new Seen(contact, number("name", name.base())));
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
    public Set<Seen> added() {
        return added;
    }

    private static long number(String kind, String key) {
        return ByteBuffer.wrap(new Fingerprint().text(kind, key).sha256()).getLong();
    }
}
