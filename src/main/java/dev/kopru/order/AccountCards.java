package dev.kopru.order;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.AccountCard;
import dev.kopru.connector.accounting.AccountKeys;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.NewAccountCard;
import dev.kopru.connector.accounting.Opening;
import dev.kopru.connector.accounting.SalesOrder;
import dev.kopru.connector.store.Address;
import dev.kopru.connector.store.CustomerKind;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.job.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds each order's account card, and opens the missing ones: one look-up and at most one opening call a chunk. */
@Component
class AccountCards {

    private static final String DEFAULT_CURRENCY = "TRY";

    private final Accounting accounting;
    private final OrderSettings.Accounts settings;
    private final Patience patience;

    AccountCards(Accounting accounting, OrderSettings settings, Patience patience) {
        this.accounting = accounting;
        this.settings = settings.accounts();
        this.patience = patience;
    }

    /** An order and the card it goes to. */
    private record Choice(OrderDraft draft, AccountIndex.Candidate card) {}

    /** The documents of the orders whose account card exists now; the others are rejected in {@code chunk}. */
    List<SalesOrder> assigned(List<OrderDraft> drafts, ChunkResult chunk) {
        AccountIndex index = index(drafts);
        List<Choice> chosen = new ArrayList<>();
        Map<String, NewAccountCard> toOpen = new LinkedHashMap<>();
        for (OrderDraft draft : drafts) {
            try {
                chosen.add(new Choice(draft, choose(draft, index, toOpen)));
            } catch (RejectedOrder rejected) {
                chunk.reject(draft, rejected.reason());
            }
        }
        return assigned(chosen, open(toOpen), chunk);
    }

    /** Most customers are known by their code or the shop's key; only the others are looked for by what is weaker. */
    private AccountIndex index(List<OrderDraft> drafts) {
        AccountIndex index = new AccountIndex();
        AccountKeys own = noKeys();
        AccountKeys others = noKeys();
        for (OrderDraft draft : drafts) {
            add(own.codes(), draft.customerKeys().accountCode());
            own.externalRefs().add(draft.customerKeys().externalRef());
        }
        find(own, index);
        for (OrderDraft draft : drafts) {
            CustomerKeys customer = draft.customerKeys();
            if (customer.accountCode() == null && !index.hasExternalRef(customer.externalRef())) {
                add(others.taxNumbers(), TaxNumber.normalised(customer.taxNumber()));
                add(others.emails(), customer.email());
                add(others.phones(), customer.phone());
            }
        }
        find(others, index);
        return index;
    }

    private static AccountKeys noKeys() {
        return new AccountKeys(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    }

    private void find(AccountKeys keys, AccountIndex index) {
        if (keys.isEmpty()) {
            return;
        }
        for (AccountCard card : patience.call("find account cards", () -> accounting.findAccounts(keys))) {
            index.add(new AccountIndex.Candidate(
                    card.code(),
                    card.externalRef(),
                    card.title(),
                    card.taxNumber(),
                    card.email(),
                    card.phone(),
                    card.blocked()));
        }
    }

    private static void add(Set<String> keys, @Nullable String key) {
        if (key != null) {
            keys.add(key);
        }
    }

    private AccountIndex.Candidate choose(OrderDraft draft, AccountIndex index, Map<String, NewAccountCard> toOpen) {
        AccountIndex.Candidate card = index.find(draft.customerKeys());
        if (card == null) {
            NewAccountCard opened = newCard(draft);
            toOpen.put(opened.externalRef(), opened);
            card = planned(opened, draft.customerKeys());
            index.add(card);
        }
        if (card.blocked()) {
            throw RejectedOrder.because(OrderReason.ACCOUNT_BLOCKED, card.shown());
        }
        return card;
    }

    private static AccountIndex.Candidate planned(NewAccountCard card, CustomerKeys customer) {
        return new AccountIndex.Candidate(
                null,
                card.externalRef(),
                card.title(),
                customer.taxNumber(),
                customer.email(),
                customer.phone(),
                false);
    }

    private Map<String, Opening> open(Map<String, NewAccountCard> toOpen) {
        Map<String, Opening> openings = new HashMap<>();
        if (!toOpen.isEmpty()) {
            List<NewAccountCard> cards = new ArrayList<>(toOpen.values());
            patience.call("open account cards", () -> accounting.openAccounts(cards))
                    .forEach(opening -> openings.put(opening.key(), opening));
        }
        return openings;
    }

    private static List<SalesOrder> assigned(List<Choice> chosen, Map<String, Opening> openings, ChunkResult chunk) {
        List<SalesOrder> documents = new ArrayList<>();
        for (Choice choice : chosen) {
            OrderDraft draft = choice.draft();
            AccountIndex.Candidate card = choice.card();
            Opening opening = card.code() == null ? openings.get(card.externalRef()) : null;
            if (card.code() != null) {
                noteOtherName(draft, card.name(), card.shown(), chunk);
                documents.add(draft.salesOrder().onAccount(card.code()));
            } else if (opening instanceof Opening.Opened opened) {
                noteOtherName(draft, card.name(), opened.code() + " " + card.name(), chunk);
                documents.add(draft.salesOrder().onAccount(opened.code()));
            } else if (opening instanceof Opening.Refused refused) {
                chunk.reject(draft, Reason.of(OrderReason.ACCOUNT_REFUSED, card.name(), refused.detail()));
            }
        }
        return documents;
    }

    /** Master data is never overwritten by an order, so a person should know where they differ. */
    private static void noteOtherName(OrderDraft draft, String name, String shown, ChunkResult chunk) {
        String title = CustomerTitle.of(draft.order());
        if (!draft.customerKeys().anonymous() && !title.equals(name)) {
            chunk.note(draft, Reason.of(OrderNotice.NAME_DIFFERS_FROM_CARD, shown, title));
        }
    }

    private NewAccountCard newCard(OrderDraft draft) {
        ShopOrder order = draft.order();
        CustomerKeys customer = draft.customerKeys();
        CustomerKind kind = order.customer().kind();
        OrderSettings.Template template = kind == CustomerKind.B2B ? settings.b2b() : settings.b2c();
        boolean anonymous = customer.anonymous();
        Address address = anonymous ? Address.NONE : order.billing();
        return new NewAccountCard(
                customer.externalRef(),
                settings.codePattern(),
                kind.name(),
                anonymous ? settings.anonymousTitle() : CustomerTitle.of(order),
                TaxOffice.of(order.customer()),
                customer.taxNumber(),
                customer.email(),
                customer.phone() == null ? null : order.customer().phone(),
                address.line(),
                address.district(),
                address.city(),
                PostCode.padded(address.postCode(), address.country()),
                address.country(),
                template.group(),
                template.paymentDays(),
                DEFAULT_CURRENCY);
    }
}
