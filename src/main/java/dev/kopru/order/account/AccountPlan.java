package dev.kopru.order.account;

import dev.kopru.connector.Answer;
import dev.kopru.connector.accounting.NewAccountCard;
import dev.kopru.connector.accounting.NewAccountCardBuilder;
import dev.kopru.connector.accounting.TaxRegistration;
import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.account.AccountIndex.Candidate;
import dev.kopru.order.customer.ContactKey;
import dev.kopru.order.customer.CustomerKeys;
import dev.kopru.order.customer.ErasedText;
import dev.kopru.order.customer.PostCode;
import dev.kopru.order.customer.TaxOffice;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Reason;
import dev.kopru.record.RejectedException;
import dev.kopru.text.NameKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which card each order of a chunk goes to, and what has to be done in the books for it first. */
public final class AccountPlan {

    private static final String DEFAULT_CURRENCY = "TRY";

    private final AccountLookup.Found found;
    private final NewAccount newAccount;
    private final OrderSettings.Accounts settings;
    private final List<Choice> choices = new ArrayList<>();
    private final Map<String, NewAccountCard> toOpen = new LinkedHashMap<>();
    private final Map<Candidate, TaxRegistration> toNumber = new LinkedHashMap<>();

    public AccountPlan(AccountLookup.Found found, OrderSettings.Accounts settings) {
        this.found = found;
        this.newAccount = new NewAccount(found.index(), found.names());
        this.settings = settings;
    }

    /** An order, the card it goes to, and what is odd about that. */
    public record Choice(OrderDraft draft, Candidate card, List<Reason> notices, boolean numbered) {

        public String code(Map<String, Answer> opened) {
            if (card.code() != null) {
                return card.code();
            }
            return opened.get(card.externalRef()) instanceof Answer.Opened answer
                    ? answer.code()
                    : String.valueOf(card.externalRef());
        }

        /** With those that name the card as people know it. */
        public List<Reason> notices(String code) {
            CustomerKeys customer = draft.customerKeys();
            List<Reason> all = new ArrayList<>(notices);
            String shown = code + " " + card.title();
            NameKey onCard = card.name();
            // A title that is no name to compare by may be this very one.
            boolean otherName = customer.name() != null
                    && !customer.anonymous()
                    && !customer.title().equals(card.title())
                    && (onCard == null || !customer.name().isSameAs(onCard));
            if (otherName) {
                all.add(Reason.of(OrderNotice.NAME_DIFFERS_FROM_CARD, shown, customer.title()));
            }
            if (numbered) {
                all.add(Reason.of(OrderNotice.TAX_NUMBER_ADDED, shown, String.valueOf(customer.taxNumber())));
            }
            return all;
        }

        /** A customer who was found by something else than the shop's key is found by that from now on. */
        public void rememberId(String code, Map<String, String> codesOfIds) {
            String ref = AccountRef.ofId(draft.customerKeys());
            if (ref != null && isFoundByOtherKey()) {
                codesOfIds.put(ref, code);
            }
        }

        private boolean isFoundByOtherKey() {
            CustomerKeys customer = draft.customerKeys();
            return customer.accountCode() == null
                    && !isCollective(card, customer)
                    && AccountRef.customerId(card.externalRef(), customer.store()) == null;
        }
    }

    public void add(OrderDraft draft) {
        CustomerKeys customer = draft.customerKeys();
        Candidate card = found.choice().cardOf(customer);
        List<Reason> notices = new ArrayList<>();
        if (customer.erased()) {
            notices.add(Reason.of(OrderNotice.ERASED_IN_SHOP, String.join(", ", ErasedText.fields(draft.order()))));
        }
        if (card == null) {
            notices.addAll(newAccount.notices(customer));
            card = open(draft, newAccount.ref(customer));
        }
        if (card.blocked()) {
            throw RejectedException.because(OrderReason.ACCOUNT_BLOCKED, card.shown());
        }
        boolean lacksNumber = customer.taxNumber() != null
                && card.taxNumber() == null
                && !isCollective(card, customer)
                && SameCustomer.hasSameName(card, customer);
        if (lacksNumber) {
            card = number(card, draft);
        }
        found.names().saw(customer, card, found.index());
        Choice choice = new Choice(draft, card, notices, lacksNumber);
        if (choice.isFoundByOtherKey()) {
            found.choice().found(customer, card);
        }
        choices.add(choice);
    }

    private static boolean isCollective(Candidate card, CustomerKeys customer) {
        return AccountRef.anonymous(customer.store()).equals(card.externalRef());
    }

    private Candidate open(OrderDraft draft, String ref) {
        CustomerKeys customer = draft.customerKeys();
        boolean collective = ref.equals(AccountRef.anonymous(customer.store()));
        if (collective && settings.anonymous() == OrderSettings.Anonymous.REJECT) {
            throw RejectedException.because(OrderReason.NO_CUSTOMER);
        }
        NewAccountCard card = collective ? collective(draft, ref) : own(draft, ref);
        toOpen.put(ref, card);
        String number = collective ? null : customer.taxNumber();
        Candidate planned = new Candidate(
                null,
                ref,
                card.title(),
                customer.company(),
                number,
                number,
                collective ? null : customer.email(),
                collective ? null : customer.phone(),
                false);
        found.index().add(planned);
        return planned;
    }

    private Candidate number(Candidate card, OrderDraft draft) {
        String number = Objects.requireNonNull(draft.customerKeys().taxNumber());
        Candidate numbered = found.index().number(card, number);
        toNumber.put(
                numbered,
                new TaxRegistration(
                        String.valueOf(card.code()),
                        card.written(),
                        number,
                        TaxOffice.of(draft.order().customer())));
        return numbered;
    }

    private NewAccountCard own(OrderDraft draft, String ref) {
        ShopOrder order = ErasedText.without(draft.order());
        CustomerKeys customer = draft.customerKeys();
        return card(
                ref,
                customer,
                order.customer().kind() == CustomerKind.B2B,
                customer.title(),
                TaxOffice.of(order.customer()),
                ContactKey.address(order.customer().email()),
                customer.phone() == null ? null : order.customer().phone(),
                order.billing());
    }

    private NewAccountCard collective(OrderDraft draft, String ref) {
        return card(ref, draft.customerKeys(), false, settings.anonymousTitle(), null, null, null, Address.NONE);
    }

    private NewAccountCard card(
            String ref,
            CustomerKeys customer,
            boolean b2b,
            String title,
            @Nullable String taxOffice,
            @Nullable String email,
            @Nullable String phone,
            Address address) {
        OrderSettings.Template template = b2b ? settings.b2b() : settings.b2c();
        boolean collective = ref.equals(AccountRef.anonymous(customer.store()));
        return NewAccountCardBuilder.stagedBuilder()
                .externalRef(ref)
                .codePattern(settings.codePattern())
                .kind(b2b ? "B2B" : "B2C")
                .title(title)
                .taxOffice(taxOffice)
                .taxNumber(collective ? null : customer.taxNumber())
                .email(email)
                .phone(phone)
                .address(address.line())
                .district(address.district())
                .city(address.city())
                .postCode(PostCode.padded(address.postCode(), address.country()))
                .country(address.country())
                .group(template.group())
                .paymentDays(template.paymentDays())
                .currency(DEFAULT_CURRENCY)
                .build();
    }

    public List<Choice> choices() {
        return choices;
    }

    public List<NewAccountCard> toOpen() {
        return List.copyOf(toOpen.values());
    }

    /** With the codes of the cards that were opened for it. */
    public List<TaxRegistration> toNumber(Map<String, Answer> opened) {
        List<TaxRegistration> registrations = new ArrayList<>();
        toNumber.forEach((card, registration) -> {
            if (card.code() != null) {
                registrations.add(registration);
            } else if (opened.get(card.externalRef()) instanceof Answer.Opened answer) {
                registrations.add(registration.onto(answer.code()));
            }
        });
        return registrations;
    }

    public AccountMemory.Begun begun() {
        Set<String> numbered = new HashSet<>();
        toNumber.keySet().forEach(card -> {
            if (card.code() != null) {
                numbered.add(card.code());
            }
        });
        return new AccountMemory.Begun(Set.copyOf(toOpen.keySet()), numbered);
    }
}
