package dev.kopru.order.posting;

import dev.kopru.connector.accounting.document.DocumentCustomerBuilder;
import dev.kopru.connector.accounting.document.PostalAddress;
import dev.kopru.connector.accounting.document.PostalAddressBuilder;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.customer.CustomerKeys;
import dev.kopru.order.customer.ErasedText;
import dev.kopru.order.customer.TitleChange;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.record.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A later state of an order, as its document may take it over: the account, the tax number and the tax office stay those of
 * the document, and nothing that is known of the customer is emptied, whether the shop erased the customer or a field came
 * empty. Where the order has become somebody else's, the document keeps the name for which it was written.
 *
 * @param document what may be written
 * @param notices what a person should know about it
 */
record KeptCustomer(SalesOrder document, List<Reason> notices) {

    /**
     * {@code wanted} is the order's new state, {@code booked} its document, {@code last} what was written there last, null
     * where that is not known, {@code customer} the customer of the new state.
     */
    static KeptCustomer of(
            SalesOrder wanted, SalesOrder booked, @Nullable SalesOrder last, CustomerKeys customer, ShopOrder order) {
        Set<String> kept = new TreeSet<>(ErasedText.fields(order));
        TitleChange change = TitleChange.of(wanted, booked, last, customer, order);
        if (change == TitleChange.ERASED) {
            kept.add("customer.name");
        }
        PostalAddress billing =
                address("billing", wanted.billing(), booked.billing(), last == null ? null : last.billing(), kept);
        PostalAddress delivery =
                address("delivery", wanted.delivery(), booked.delivery(), last == null ? null : last.delivery(), kept);
        boolean numberGone =
                booked.taxNumber() != null && wanted.taxNumber() == null && customer.wrongTaxNumber() == null;
        if (numberGone && !kept.isEmpty()) {
            kept.add("customer.taxNumber");
        }
        boolean sameName = change == TitleChange.NONE;
        SalesOrder document = wanted.toCustomer(
                DocumentCustomerBuilder.stagedBuilder()
                        .accountCode(booked.accountCode())
                        .title(sameName ? wanted.title() : booked.title())
                        .taxOffice(booked.taxOffice())
                        .taxNumber(booked.taxNumber())
                        .billing(
                                sameName ? billing : billing.of(booked.billing().name()))
                        .delivery(delivery)
                        .build(),
                kept.isEmpty() || wanted.note() != null ? wanted.note() : booked.note());
        return new KeptCustomer(document, notices(wanted, booked, customer, kept, change));
    }

    private static List<Reason> notices(
            SalesOrder wanted, SalesOrder booked, CustomerKeys customer, Set<String> kept, TitleChange change) {
        List<Reason> notices = new ArrayList<>();
        if (!kept.isEmpty()) {
            notices.add(Reason.of(OrderNotice.ERASED_IN_SHOP, String.join(", ", kept)));
        }
        if (change == TitleChange.OTHER_CUSTOMER) {
            notices.add(Reason.of(
                    OrderNotice.CUSTOMER_CHANGED, String.valueOf(booked.title()), String.valueOf(wanted.title())));
        }
        String now = wanted.taxNumber() == null ? customer.wrongTaxNumber() : wanted.taxNumber();
        if (now != null && !now.equals(booked.taxNumber())) {
            notices.add(Reason.of(
                    OrderNotice.TAX_NUMBER_CHANGED, booked.taxNumber() == null ? "-" : booked.taxNumber(), now));
        }
        otherAccount(booked, customer).ifPresent(notices::add);
        return notices;
    }

    /** What there is to say where the order names another account than its document's. */
    static Optional<Reason> otherAccount(SalesOrder booked, CustomerKeys customer) {
        String named = customer.accountCode();
        return named == null || named.equals(booked.accountCode())
                ? Optional.empty()
                : Optional.of(Reason.of(OrderNotice.ACCOUNT_CHANGED, booked.accountCode(), named));
    }

    /** An address with a street of its own is another address; one without, or with the same, keeps what it lacks. */
    private static PostalAddress address(
            String field, PostalAddress wanted, PostalAddress booked, @Nullable PostalAddress last, Set<String> kept) {
        Texts texts = new Texts(field, wanted, booked, last, kept);
        String name = texts.of(".name", PostalAddress::name);
        if (wanted.line() != null && !wanted.line().equals(booked.line())) {
            return wanted.of(name);
        }
        return PostalAddressBuilder.stagedBuilder()
                .name(name)
                .line(texts.of(".line", PostalAddress::line))
                .district(texts.of(".district", PostalAddress::district))
                .city(texts.of(".city", PostalAddress::city))
                .postCode(texts.of(".postCode", PostalAddress::postCode))
                .country(texts.of(".country", PostalAddress::country))
                .build();
    }

    /** The texts of an address; what the shop never said and the accountant added is nothing that the shop has erased. */
    private record Texts(
            String field, PostalAddress wanted, PostalAddress booked, @Nullable PostalAddress last, Set<String> kept) {

        @Nullable
        String of(String part, TextOfAddress text) {
            String now = text.of(wanted);
            String inBooks = text.of(booked);
            boolean added = last != null && isBlank(text.of(last));
            if (!isBlank(now) || isBlank(inBooks) || added) {
                return now;
            }
            kept.add(field + part);
            return inBooks;
        }

        private static boolean isBlank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }

    /** A part of an address. */
    private interface TextOfAddress {

        @Nullable
        String of(PostalAddress address);
    }
}
