package dev.kopru.order;

import dev.kopru.connector.accounting.SalesOrder;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.job.Reason;
import dev.kopru.job.Source;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an order shall become; it keeps its source.
 *
 * @param document the sales order, its account card still open; null for a cancelled order
 * @param customer keys by which the account card is found; null for a cancelled order, and for a return that leaves it to
 *     its sale
 * @param notices what is odd about it but not wrong
 */
record OrderDraft(
        Source source,
        ShopOrder order,
        @Nullable SalesOrder document,
        @Nullable CustomerKeys customer,
        List<Reason> notices) {

    boolean isCancelled() {
        return document == null;
    }

    /** The document of an order that is not cancelled. */
    SalesOrder salesOrder() {
        return Objects.requireNonNull(document, "a cancelled order has no document");
    }

    /** The customer of an order that is not cancelled. */
    CustomerKeys customerKeys() {
        return Objects.requireNonNull(customer, "a cancelled order needs no account card");
    }

    /** Store and order id, the key under which the books hold the document. */
    String externalRef() {
        return ExternalRef.of(order);
    }
}
