package dev.kopru.order;

import dev.kopru.connector.accounting.PostalAddress;
import dev.kopru.connector.accounting.SalesOrder;
import dev.kopru.job.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A later state of an order, as its document may take it over: the account, the tax number and the tax office stay those of
 * the document, and nothing that is known is emptied, whether the shop erased the customer or a field came empty.
 *
 * @param document what may be written
 * @param notices what a person should know about it
 */
record KeptCustomer(SalesOrder document, List<Reason> notices) {

    /**
     * {@code wanted} is the order's new state, {@code booked} its document, {@code customer} the customer of the new state,
     * {@code erased} the fields that the shop has erased.
     */
    static KeptCustomer of(SalesOrder wanted, SalesOrder booked, CustomerKeys customer, List<String> erased) {
        Set<String> kept = new TreeSet<>(erased);
        String title = customer.name() == null && booked.title() != null ? booked.title() : wanted.title();
        if (!Objects.equals(title, wanted.title())) {
            kept.add("customer.name");
        }
        SalesOrder document = wanted.toCustomer(
                booked.accountCode(),
                title,
                booked.taxOffice(),
                booked.taxNumber(),
                address("billing", wanted.billing(), booked.billing(), kept),
                address("delivery", wanted.delivery(), booked.delivery(), kept),
                text("note", wanted.note(), booked.note(), kept));
        if (booked.taxNumber() != null && wanted.taxNumber() == null && customer.wrongTaxNumber() == null) {
            kept.add("customer.taxNumber");
        }
        return new KeptCustomer(document, notices(wanted, booked, customer, kept));
    }

    private static List<Reason> notices(SalesOrder wanted, SalesOrder booked, CustomerKeys customer, Set<String> kept) {
        List<Reason> notices = new ArrayList<>();
        if (!kept.isEmpty()) {
            notices.add(Reason.of(OrderNotice.ERASED_IN_SHOP, String.join(", ", kept)));
        }
        String now = wanted.taxNumber() == null ? customer.wrongTaxNumber() : wanted.taxNumber();
        if (now != null && !now.equals(booked.taxNumber())) {
            notices.add(Reason.of(
                    OrderNotice.TAX_NUMBER_CHANGED, booked.taxNumber() == null ? "-" : booked.taxNumber(), now));
        }
        if (customer.accountCode() != null && !customer.accountCode().equals(booked.accountCode())) {
            notices.add(Reason.of(OrderNotice.ACCOUNT_CHANGED, booked.accountCode(), customer.accountCode()));
        }
        return notices;
    }

    /** An address with a street of its own is another address; one without, or with the same, keeps what it lacks. */
    private static PostalAddress address(String field, PostalAddress wanted, PostalAddress booked, Set<String> kept) {
        String name = text(field + ".name", wanted.name(), booked.name(), kept);
        if (wanted.line() != null && !wanted.line().equals(booked.line())) {
            return wanted.of(name);
        }
        return new PostalAddress(
                name,
                text(field + ".line", wanted.line(), booked.line(), kept),
                text(field + ".district", wanted.district(), booked.district(), kept),
                text(field + ".city", wanted.city(), booked.city(), kept),
                text(field + ".postCode", wanted.postCode(), booked.postCode(), kept),
                text(field + ".country", wanted.country(), booked.country(), kept));
    }

    private static @Nullable String text(
            String field, @Nullable String wanted, @Nullable String booked, Set<String> kept) {
        if (wanted != null && !wanted.isBlank() || booked == null || booked.isBlank()) {
            return wanted;
        }
        kept.add(field);
        return booked;
    }
}
