package dev.kopru.order.posting;

import dev.kopru.connector.accounting.document.DocumentCustomerBuilder;
import dev.kopru.connector.accounting.document.DocumentPayment;
import dev.kopru.connector.accounting.document.PostalAddress;
import dev.kopru.connector.accounting.document.PostalAddressBuilder;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.order.rule.OrderRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts into an order's new document what stands in its present one, where the order's file says nothing. */
public final class UnsaidTerms {

    private static final String NUMBER = "order-number";
    private static final String NOTE = "note";
    /** What the line calls its goods. */
    private static final String LINE_NAME = "name";

    /** How it was paid. */
    static final String METHOD = "payment-method";

    private static final String PAYMENT_ID = "payment-id";
    private static final List<String> NAMES = List.of("company", "first-name", "last-name");
    private static final List<String> PARTS = List.of("name", "address", "district", "city", "post-code", "country");

    /** Fields of a file that a document may keep. */
    public static final List<String> FIELDS = Stream.of(
                    NAMES.stream(),
                    PARTS.stream().map(part -> "billing-" + part),
                    PARTS.stream().map(part -> "delivery-" + part),
                    Stream.of(NUMBER, NOTE, LINE_NAME, METHOD, PAYMENT_ID, PartialOrders.DATE))
            .flatMap(fields -> fields)
            .toList();

    private UnsaidTerms() {}

    static SalesOrder kept(SalesOrder wanted, SalesOrder posted, OrderRules rules) {
        if (rules.unsaid() == null) {
            return wanted;
        }
        boolean nameless = NAMES.stream().allMatch(rules::leavesUnsaid);
        SalesOrder document = wanted.toCustomer(
                DocumentCustomerBuilder.stagedBuilder()
                        .accountCode(wanted.accountCode())
                        .title(nameless ? posted.title() : wanted.title())
                        .taxOffice(wanted.taxOffice())
                        .taxNumber(wanted.taxNumber())
                        .billing(address("billing", wanted.billing(), posted.billing(), nameless, rules))
                        .delivery(address("delivery", wanted.delivery(), posted.delivery(), true, rules))
                        .build(),
                rules.leavesUnsaid(NOTE) ? posted.note() : wanted.note());
        SalesOrder called = rules.leavesUnsaid(LINE_NAME)
                ? document.with(calledAsBefore(document.lines(), posted.lines()), document.payments())
                : document;
        return paid(rules.leavesUnsaid(NUMBER) ? called.numbered(posted.shopNumber()) : called, posted, rules);
    }

    /** Goods whose name is not said are called as they were; those that are new by their SKU. */
    private static List<SalesOrderLine> calledAsBefore(List<SalesOrderLine> wanted, List<SalesOrderLine> posted) {
        Map<String, String> names = new HashMap<>();
        posted.forEach(line -> {
            if (line.sku() != null) {
                names.putIfAbsent(line.sku(), line.name());
            }
        });
        return wanted.stream()
                .map(line -> line.sku() == null ? line : line.called(names.getOrDefault(line.sku(), line.name())))
                .toList();
    }

    /** Whose name is not said is called as before, unless the customer is: an address without a name has the customer's. */
    private static PostalAddress address(
            String which, PostalAddress wanted, PostalAddress posted, boolean nameless, OrderRules rules) {
        Part part = new Part(which, wanted, posted, rules);
        return PostalAddressBuilder.stagedBuilder()
                .name(nameless ? part.of("name", PostalAddress::name) : wanted.name())
                .line(part.of("address", PostalAddress::line))
                .district(part.of("district", PostalAddress::district))
                .city(part.of("city", PostalAddress::city))
                .postCode(part.of("post-code", PostalAddress::postCode))
                .country(part.of("country", PostalAddress::country))
                .build();
    }

    private record Part(String which, PostalAddress wanted, PostalAddress posted, OrderRules rules) {

        @Nullable
        String of(String field, Function<PostalAddress, @Nullable String> text) {
            return text.apply(rules.leavesUnsaid(which + "-" + field) ? posted : wanted);
        }
    }

    /** Payments of the same amount in all are the ones that were; one alone may be of another amount by now. */
    private static SalesOrder paid(SalesOrder wanted, SalesOrder posted, OrderRules rules) {
        if (!rules.leavesUnsaid(METHOD)) {
            return rules.leavesUnsaid(PAYMENT_ID)
                    ? wanted.with(wanted.lines(), withIds(wanted.payments(), posted.payments()))
                    : wanted;
        }
        boolean sameTotal = wanted.grandTotal().compareTo(posted.grandTotal()) == 0;
        boolean single = wanted.payments().size() == 1 && posted.payments().size() == 1;
        if (!sameTotal && !single) {
            return wanted;
        }
        List<DocumentPayment> payments = sameTotal
                ? posted.payments()
                : List.of(of(posted.payments().get(0), wanted.payments().get(0)));
        return wanted.with(wanted.lines(), payments).paidOn(posted.paymentAccount(), posted.paymentPlan());
    }

    private static DocumentPayment of(DocumentPayment posted, DocumentPayment wanted) {
        return posted.withAmount(wanted.amount());
    }

    private static List<DocumentPayment> withIds(List<DocumentPayment> wanted, List<DocumentPayment> posted) {
        return wanted.stream().map(payment -> withId(payment, posted)).toList();
    }

    private static DocumentPayment withId(DocumentPayment payment, List<DocumentPayment> posted) {
        return posted.stream()
                .filter(before -> before.paymentNo() == payment.paymentNo())
                .findFirst()
                .map(before -> payment.withId(before.id()))
                .orElse(payment);
    }
}
