package dev.kopru.order.account;

import dev.kopru.connector.accounting.AccountCard;
import dev.kopru.order.customer.CustomerKeys;
import dev.kopru.order.customer.TaxNumber;
import dev.kopru.text.KeyText;
import dev.kopru.text.NameKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The account cards that a chunk may need, existing or about to be opened, found by their keys. */
public final class AccountIndex {

    private final Map<String, Candidate> byCode = new HashMap<>();
    private final Map<String, Candidate> byExternalRef = new HashMap<>();
    private final Map<String, Set<Candidate>> byTaxNumber = new HashMap<>();
    private final Map<String, Set<Candidate>> byEmail = new HashMap<>();
    private final Map<String, Set<Candidate>> byPhone = new HashMap<>();

    /**
     * An account card; one without a code is about to be opened under its external reference.
     *
     * @param company whether it is a company's
     * @param taxNumber its real tax number, or the one it was opened for; null for none and for a placeholder
     * @param written what stands in the field of the tax number
     * @param name what it is called; null where that is an e-mail, a phone or the shop's key, for want of a name
     */
    public record Candidate(
            @Nullable String code,
            @Nullable String externalRef,
            String title,
            boolean company,
            @Nullable String taxNumber,
            @Nullable String written,
            @Nullable String email,
            @Nullable String phone,
            boolean blocked,
            @Nullable NameKey name) {

        private static final Pattern NAMELESS = Pattern.compile("Müşteri( .*)?");

        Candidate(
                @Nullable String code,
                @Nullable String externalRef,
                String title,
                boolean company,
                @Nullable String taxNumber,
                @Nullable String written,
                @Nullable String email,
                @Nullable String phone,
                boolean blocked) {
            this(code, externalRef, title, company, taxNumber, written, email, phone, blocked, name(title));
        }

        static Candidate of(AccountCard card) {
            String onCard = TaxNumber.normalised(card.taxNumber());
            String number = onCard == null ? AccountRef.taxNumber(card.externalRef()) : onCard;
            return new Candidate(
                    card.code(),
                    card.externalRef(),
                    card.title(),
                    card.company() || number != null && number.length() == TaxNumber.COMPANY_DIGITS,
                    number,
                    card.taxNumber(),
                    card.email() == null ? null : KeyText.of(card.email()),
                    card.phone(),
                    card.blocked());
        }

        Candidate numbered(@Nullable String number) {
            return new Candidate(code, externalRef, title, company, number, written, email, phone, blocked, name);
        }

        private static @Nullable NameKey name(String title) {
            boolean name = title.indexOf('@') < 0
                    && title.chars().anyMatch(Character::isLetter)
                    && !(title.startsWith("Müşteri") && NAMELESS.matcher(title).matches());
            return name ? NameKey.of(title) : null;
        }

        public String shown() {
            return code == null ? title : code + " " + title;
        }
    }

    void add(Candidate card) {
        if (card.code() != null) {
            byCode.put(card.code(), card);
        }
        if (card.externalRef() != null) {
            byExternalRef.put(card.externalRef(), card);
        }
        index(byTaxNumber, card.taxNumber(), card);
        index(byEmail, card.email(), card);
        index(byPhone, card.phone(), card);
    }

    /** To be found by its code alone. */
    void addNamed(Candidate card, String code) {
        byCode.put(code, card);
    }

    /** The card has this tax number from now on. */
    Candidate number(Candidate card, String taxNumber) {
        remove(byTaxNumber, card.taxNumber(), card);
        remove(byEmail, card.email(), card);
        remove(byPhone, card.phone(), card);
        Candidate numbered = card.numbered(taxNumber);
        add(numbered);
        return numbered;
    }

    private static void index(Map<String, Set<Candidate>> index, @Nullable String key, Candidate card) {
        if (key != null) {
            index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(card);
        }
    }

    private static void remove(Map<String, Set<Candidate>> index, @Nullable String key, Candidate card) {
        Set<Candidate> cards = key == null ? null : index.get(key);
        if (cards != null) {
            cards.remove(card);
        }
    }

    @Nullable
    Candidate withCode(@Nullable String code) {
        return byCode.get(code);
    }

    @Nullable
    Candidate withRef(@Nullable String externalRef) {
        return byExternalRef.get(externalRef);
    }

    List<Candidate> withTaxNumber(@Nullable String taxNumber) {
        return found(byTaxNumber, taxNumber);
    }

    /** Cards that carry the customer's e-mail, or were opened for it. */
    List<Candidate> withEmailOf(CustomerKeys customer) {
        return joined(found(byEmail, customer.email()), withRefs(AccountRef.byEmail(customer)));
    }

    /** See {@link #withEmailOf}. */
    List<Candidate> withPhoneOf(CustomerKeys customer) {
        return joined(found(byPhone, customer.phone()), withRefs(AccountRef.byPhone(customer)));
    }

    private static List<Candidate> joined(List<Candidate> some, List<Candidate> others) {
        if (others.isEmpty()) {
            return some;
        }
        Set<Candidate> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    List<Candidate> withRefs(List<String> refs) {
        List<Candidate> found = new ArrayList<>();
        for (String ref : refs) {
            Candidate card = byExternalRef.get(ref);
            if (card != null) {
                found.add(card);
            }
        }
        return found;
    }

    private static List<Candidate> found(Map<String, Set<Candidate>> index, @Nullable String key) {
        return key == null ? List.of() : List.copyOf(index.getOrDefault(key, Set.of()));
    }
}
