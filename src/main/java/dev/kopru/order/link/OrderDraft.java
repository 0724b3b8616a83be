package dev.kopru.order.link;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.customer.CustomerKeys;
import dev.kopru.order.rule.ExternalRef;
import dev.kopru.order.rule.OrderRules;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import dev.kopru.record.Sourced;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an order shall become; it keeps its source.
 *
 * @param document the sales order, its account card still open; null for a cancelled order
 * @param customer keys by which the account card is found; null for a cancelled order
 * @param rules what holds for the order alone
 * @param notices what is odd about it but not wrong
 * @param purpose what its state in the shop asks for
 */
public record OrderDraft(
        Source source,
        ShopOrder order,
        @Nullable SalesOrder document,
        @Nullable CustomerKeys customer,
        OrderRules rules,
        List<Reason> notices,
        Purpose purpose)
        implements Sourced {

    /** What an order's state in the shop asks for. */
    public enum Purpose {
        POST,
        CANCEL,
        /** Its status is neither chosen nor a cancelled one. */
        LEFT,
        /** The shop does not have it any more. */
        GONE
    }

    /** An order that asks for a document. */
    public static OrderDraft posting(
            Source source,
            ShopOrder order,
            SalesOrder document,
            CustomerKeys customer,
            OrderRules rules,
            List<Reason> notices) {
        return new OrderDraft(source, order, document, customer, rules, notices, Purpose.POST);
    }

    /** An order that asks for no document, now or any more. */
    public static OrderDraft without(Source source, ShopOrder order, OrderRules rules, Purpose purpose) {
        return new OrderDraft(source, order, null, null, rules, List.of(), purpose);
    }

    /** The same with this document. */
    public OrderDraft with(SalesOrder itsDocument) {
        return new OrderDraft(source, order, itsDocument, customer, rules, notices, purpose);
    }

    /** The same with this document on the customer's account, and with more that is odd about it. */
    public OrderDraft with(SalesOrder itsDocument, CustomerKeys itsCustomer, List<Reason> more) {
        List<Reason> all = Stream.concat(notices.stream(), more.stream()).toList();
        return new OrderDraft(source, order, itsDocument, itsCustomer, rules, all, purpose);
    }

    /** Whether no document shall be written. */
    public boolean isCancelled() {
        return document == null;
    }

    /** The document of an order that is not cancelled. */
    public SalesOrder salesOrder() {
        return Objects.requireNonNull(document, "a cancelled order has no document");
    }

    /** The customer of an order that is not cancelled. */
    public CustomerKeys customerKeys() {
        return Objects.requireNonNull(customer, "a cancelled order needs no account card");
    }

    /** As of when a file without revisions tells it; null where it does not say, and where the shop tells it. */
    public @Nullable Instant asOf() {
        boolean hasNoOther = source.origin() == Origin.CSV && order.revision() == 0;
        Instant changedAt = order.changedAt();
        boolean isSaid = !changedAt.equals(Instant.EPOCH) && !changedAt.equals(order.placedAt());
        return hasNoOther && isSaid ? changedAt : null;
    }

    /** Store and order id, the key under which the books hold the document. */
    public String externalRef() {
        return ExternalRef.of(order);
    }
}
