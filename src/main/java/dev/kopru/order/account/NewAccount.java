package dev.kopru.order.account;

import dev.kopru.order.account.AccountIndex.Candidate;
import dev.kopru.order.customer.CustomerKeys;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.record.Reason;
import dev.kopru.record.RejectedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The account card that is opened for a customer whom {@link AccountChoice} does not find. */
record NewAccount(AccountIndex index, ContactNames names) {

    /** The external reference: of the customer's first key, made distinct where that one is somebody else's. */
    String ref(CustomerKeys customer) {
        if (customer.isNobody()) {
            return AccountRef.anonymous(customer.store());
        }
        String plain = AccountRef.plain(customer);
        Candidate holder = index.withRef(plain);
        if (holder == null) {
            return plain;
        }
        String own = AccountRef.distinct(plain, customer);
        Candidate taken = index.withRef(own);
        if (taken == null) {
            return own;
        }
        throw SameCustomer.otherTaxNumber(taken, customer)
                ? otherTaxNumber(taken, customer)
                : ambiguous(List.of(holder, taken), own);
    }

    /** What a person should know about it. */
    List<Reason> notices(CustomerKeys customer) {
        List<Reason> notices = new ArrayList<>();
        List<Candidate> ofId = index.withRefs(AccountRef.byId(customer));
        note(OrderNotice.CUSTOMER_ID_ON_OTHER_CARD, customer.id(), ofId, customer, notices);
        if (!names.sharedEmail(customer, index)) {
            note(OrderNotice.EMAIL_ON_OTHER_CARD, customer.email(), index.withEmailOf(customer), customer, notices);
        }
        if (!names.sharedPhone(customer, index)) {
            note(OrderNotice.PHONE_ON_OTHER_CARD, customer.phone(), index.withPhoneOf(customer), customer, notices);
        }
        return notices;
    }

    private static void note(
            OrderNotice notice,
            @Nullable String key,
            List<Candidate> cards,
            CustomerKeys customer,
            List<Reason> notices) {
        if (key != null && !cards.isEmpty()) {
            notices.add(Reason.of(notice, key, shown(cards), customer.title()));
        }
    }

    static RejectedException otherTaxNumber(Candidate card, CustomerKeys customer) {
        return RejectedException.because(
                OrderReason.ACCOUNT_OF_ANOTHER_TAX_NUMBER,
                card.shown(),
                String.valueOf(card.taxNumber()),
                String.valueOf(customer.taxNumber()));
    }

    static RejectedException ambiguous(List<Candidate> cards, String key) {
        return RejectedException.because(OrderReason.AMBIGUOUS_ACCOUNT, key, shown(cards));
    }

    private static String shown(List<Candidate> cards) {
        return String.join(" | ", cards.stream().map(Candidate::shown).toList());
    }
}
