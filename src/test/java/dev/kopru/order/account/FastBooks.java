package dev.kopru.order.account;

import dev.kopru.connector.Answer;
import dev.kopru.connector.accounting.AccountCard;
import dev.kopru.connector.accounting.AccountKeys;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.NewAccountCard;
import dev.kopru.connector.accounting.TaxRegistration;
import dev.kopru.order.customer.ContactKey;
import dev.kopru.text.KeyText;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The account cards of an accounting program in memory, fast enough for a million documents. */
public final class FastBooks {

    private final Map<String, AccountCard> byCode = new HashMap<>();
    private final Map<String, Set<String>> codesByKey = new HashMap<>();
    private int calls;

    /** The port, as far as account cards are concerned. */
    public Accounting port() {
        return (Accounting) Proxy.newProxyInstance(
                Accounting.class.getClassLoader(), new Class<?>[] {Accounting.class}, (proxy, method, arguments) -> {
                    calls++;
                    return switch (method.getName()) {
                        case "findAccounts" -> find((AccountKeys) arguments[0]);
                        case "openAccounts" ->
                            ((List<?>) arguments[0])
                                    .stream()
                                            .map(card -> open((NewAccountCard) card))
                                            .toList();
                        case "registerTaxNumbers" ->
                            ((List<?>) arguments[0])
                                    .stream()
                                            .map(wish -> register((TaxRegistration) wish))
                                            .toList();
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    public int callsSoFar() {
        return calls;
    }

    public AccountCard card(String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }

    private List<AccountCard> find(AccountKeys keys) {
        Set<String> codes = new LinkedHashSet<>();
        keys.codes().stream().filter(byCode::containsKey).forEach(codes::add);
        keys.externalRefs().forEach(ref -> codes.addAll(codesByKey.getOrDefault("ref " + ref, Set.of())));
        keys.taxNumbers().forEach(number -> codes.addAll(codesByKey.getOrDefault("tax " + number, Set.of())));
        keys.emails().forEach(email -> codes.addAll(codesByKey.getOrDefault("email " + email, Set.of())));
        keys.phones().forEach(phone -> codes.addAll(codesByKey.getOrDefault("phone " + phone, Set.of())));
        return codes.stream().map(byCode::get).toList();
    }

    /** A card that people opened by hand. */
    void put(AccountCard card) {
        byCode.put(card.code(), card);
        index("ref ", card.externalRef(), card);
        index("tax ", card.taxNumber(), card);
        index("email ", card.email(), card);
        index("phone ", card.phone(), card);
    }

    private void index(String kind, @Nullable String key, AccountCard card) {
        if (key != null) {
            codesByKey.computeIfAbsent(kind + key, k -> new LinkedHashSet<>()).add(card.code());
        }
    }

    private Answer open(NewAccountCard card) {
        Set<String> known = codesByKey.getOrDefault("ref " + card.externalRef(), Set.of());
        if (!known.isEmpty()) {
            return new Answer.Opened(card.externalRef(), known.iterator().next());
        }
        String code = "120." + (byCode.size() + 1);
        put(new AccountCard(
                code,
                card.externalRef(),
                card.kind().equals("B2B"),
                card.title(),
                card.taxNumber(),
                card.email() == null ? null : KeyText.of(card.email()),
                ContactKey.phone(card.phone()),
                false));
        return new Answer.Opened(card.externalRef(), code);
    }

    private Answer register(TaxRegistration wish) {
        AccountCard card = card(wish.accountCode());
        if (card.taxNumber() == null) {
            put(new AccountCard(
                    card.code(),
                    card.externalRef(),
                    card.company(),
                    card.title(),
                    wish.taxNumber(),
                    card.email(),
                    card.phone(),
                    false));
        }
        return wish.taxNumber().equals(card(wish.accountCode()).taxNumber())
                ? new Answer.Opened(wish.accountCode(), wish.accountCode())
                : new Answer.Refused(wish.accountCode(), "has another number");
    }

    /** Köprü's own memory, in memory. */
    public static final class FastMemory implements AccountMemory {

        private final Map<String, String> codes = new HashMap<>();
        private final Map<Long, Set<ContactNames.Seen>> names = new HashMap<>();

        @Override
        public Map<String, String> codesOfIds(Collection<String> refs) {
            Map<String, String> found = new HashMap<>();
            refs.stream().filter(codes::containsKey).forEach(ref -> found.put(ref, codes.get(ref)));
            return found;
        }

        @Override
        public List<ContactNames.Seen> names(Collection<Long> contacts) {
            List<ContactNames.Seen> found = new ArrayList<>();
            contacts.forEach(contact -> found.addAll(names.getOrDefault(contact, Set.of())));
            return found;
        }

        @Override
        public Begun begun() {
            return new Begun(Set.of(), Set.of());
        }

        @Override
        public void begin(Begun begun) {}

        @Override
        public void finish(Learned learned) {
            codes.putAll(learned.codesOfIds());
            learned.names().forEach(seen -> names.computeIfAbsent(seen.contact(), c -> new LinkedHashSet<>())
                    .add(seen));
        }
    }
}
