package dev.kopru.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The account cards that a chunk may need, existing or about to be opened, found by their keys. */
final class AccountIndex {

    private final Map<String, Candidate> byCode = new HashMap<>();
    private final Map<String, Candidate> byExternalRef = new HashMap<>();
    private final Map<String, List<Candidate>> byTaxNumber = new HashMap<>();
    private final Map<String, List<Candidate>> byEmail = new HashMap<>();
    private final Map<String, List<Candidate>> byPhone = new HashMap<>();

    /**
     * An account card; one without a code is about to be opened under its external reference.
     *
     * @param name what the card is called towards people
     */
    record Candidate(
            @Nullable String code,
            @Nullable String externalRef,
            String name,
            @Nullable String taxNumber,
            @Nullable String email,
            @Nullable String phone,
            boolean blocked) {

        String shown() {
            return code == null ? name : code + " " + name;
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

    private static void index(Map<String, List<Candidate>> index, @Nullable String key, Candidate card) {
        if (key != null) {
            index.computeIfAbsent(key, k -> new ArrayList<>()).add(card);
        }
    }

    boolean hasExternalRef(String externalRef) {
        return byExternalRef.containsKey(externalRef);
    }

    /**
     * The customer's card: by the code the shop names, else the shop's own key, else tax number, e-mail, phone, each
     * exactly. Two candidates are nobody's guess: the order is rejected with both named. Null when there is no card yet.
     */
    @Nullable
    Candidate find(CustomerKeys customer) {
        if (customer.accountCode() != null) {
            Candidate named = byCode.get(customer.accountCode());
            if (named == null) {
                throw RejectedOrder.because(OrderReason.UNKNOWN_ACCOUNT_CODE, customer.accountCode());
            }
            return named;
        }
        Candidate own = byExternalRef.get(customer.externalRef());
        if (own != null) {
            return own;
        }
        Candidate found = single(byTaxNumber, customer.taxNumber(), customer);
        found = found == null ? single(byEmail, customer.email(), customer) : found;
        return found == null ? single(byPhone, customer.phone(), customer) : found;
    }

    /** A card with another tax number is another legal person, whatever e-mail or phone they share. */
    private static @Nullable Candidate single(
            Map<String, List<Candidate>> index, @Nullable String key, CustomerKeys customer) {
        Set<Candidate> candidates = new LinkedHashSet<>();
        for (Candidate card : index.getOrDefault(key == null ? "" : key, List.of())) {
            boolean other = customer.taxNumber() != null
                    && card.taxNumber() != null
                    && !card.taxNumber().equals(customer.taxNumber());
            if (!other) {
                candidates.add(card);
            }
        }
        if (candidates.size() > 1) {
            List<String> shown = candidates.stream().map(Candidate::shown).toList();
            throw RejectedOrder.because(OrderReason.AMBIGUOUS_ACCOUNT, String.valueOf(key), String.join(" | ", shown));
        }
        return candidates.stream().findFirst().orElse(null);
    }
}
