package dev.kopru.order.account;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.AccountCard;
import dev.kopru.connector.accounting.AccountKeys;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.order.account.AccountIndex.Candidate;
import dev.kopru.order.customer.CustomerKeys;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.setting.Current;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the account cards among which a chunk's customers are: two calls at most, however many there are. */
@Component
public class AccountLookup {

    private final Accounting accounting;
    private final AccountMemory memory;
    private final Current<OrderSettings> settings;
    private final Patience patience;

    public AccountLookup(
            Accounting accounting, AccountMemory memory, Current<OrderSettings> settings, Patience patience) {
        this.accounting = accounting;
        this.memory = memory;
        this.settings = settings;
        this.patience = patience;
    }

    /** All that is needed to choose, one customer after the other. */
    public record Found(AccountIndex index, ContactNames names, AccountChoice choice) {

        /** Those of the codes of customers' cards that are not remembered yet, or otherwise. */
        public Map<String, String> news(Map<String, String> codesOfIds) {
            Map<String, String> news = new HashMap<>(codesOfIds);
            news.entrySet().removeIf(known -> choice.isRemembered(known.getKey(), known.getValue()));
            return news;
        }
    }

    /** Most customers are known by code, tax number or the shop's key; only the others are looked for by what is weaker. */
    public Found among(List<CustomerKeys> customers) {
        AccountMemory.Begun begun = memory.begun();
        Map<String, String> codesOfIds = memory.codesOfIds(customers.stream()
                .map(AccountRef::ofId)
                .filter(Objects::nonNull)
                .toList());
        AccountIndex index = new AccountIndex();
        Set<String> named = named(customers);
        find(strongKeys(customers, codesOfIds), index, begun, named);
        AccountChoice strong =
                new AccountChoice(index, new ContactNames(settings.now().accounts(), List.of()), codesOfIds);
        List<CustomerKeys> open = customers.stream()
                .filter(customer -> !strong.isDecided(customer))
                .toList();
        ContactNames names = new ContactNames(settings.now().accounts(), memory.names(contacts(open)));
        find(weakKeys(open, names), index, begun, named);
        return new Found(index, names, new AccountChoice(index, names, codesOfIds));
    }

    private static AccountKeys strongKeys(List<CustomerKeys> customers, Map<String, String> codesOfIds) {
        AccountKeys keys = noKeys();
        keys.codes().addAll(codesOfIds.values());
        for (CustomerKeys customer : customers) {
            add(keys.codes(), customer.accountCode());
            add(keys.taxNumbers(), customer.taxNumber());
            keys.externalRefs().add(AccountRef.plain(customer));
            add(keys.externalRefs(), AccountRef.ofTaxNumber(customer));
        }
        return keys;
    }

    private static AccountKeys weakKeys(List<CustomerKeys> customers, ContactNames names) {
        AccountKeys keys = noKeys();
        for (CustomerKeys customer : customers) {
            add(keys.emails(), names.isNoEmailKey(customer.email()) ? null : customer.email());
            add(keys.phones(), names.isNoPhoneKey(customer.phone()) ? null : customer.phone());
            keys.externalRefs().addAll(AccountRef.byId(customer));
            keys.externalRefs().addAll(AccountRef.byEmail(customer));
            keys.externalRefs().addAll(AccountRef.byPhone(customer));
            keys.externalRefs().add(AccountRef.distinct(AccountRef.plain(customer), customer));
            if (customer.isNobody()) {
                keys.externalRefs().add(AccountRef.anonymous(customer.store()));
            }
        }
        return keys;
    }

    private static List<Long> contacts(List<CustomerKeys> customers) {
        List<Long> contacts = new ArrayList<>();
        for (CustomerKeys customer : customers) {
            if (customer.email() != null) {
                contacts.add(ContactNames.email(customer.email()));
            }
            if (customer.phone() != null) {
                contacts.add(ContactNames.phone(customer.phone()));
            }
        }
        return contacts;
    }

    private static Set<String> named(List<CustomerKeys> customers) {
        return customers.stream()
                .map(CustomerKeys::accountCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static AccountKeys noKeys() {
        return new AccountKeys(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    }

    private static void add(Set<String> keys, @Nullable String key) {
        if (key != null) {
            keys.add(key);
        }
    }

    /** A card that was opened for this chunk counts for those who name it: the returns of the sales that are on it. */
    private void find(AccountKeys keys, AccountIndex index, AccountMemory.Begun begun, Set<String> named) {
        if (keys.isEmpty()) {
            return;
        }
        for (AccountCard card : patience.call("find account cards", () -> accounting.findAccounts(keys))) {
            Candidate found = Candidate.of(card);
            if (!begun.opened().contains(card.externalRef())) {
                index.add(begun.numbered().contains(card.code()) ? found.numbered(null) : found);
            } else if (named.contains(card.code())) {
                index.addNamed(found, card.code());
            }
        }
    }
}
