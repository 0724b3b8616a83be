package dev.kopru.order;

import dev.kopru.connector.accounting.KeptOrder;
import dev.kopru.connector.store.PlacedOrder;
import org.jspecify.annotations.Nullable;

/**
 * An order as the shop, the books and Köprü have it; what is null, they do not have.
 *
 * @param id the shop's key
 * @param rejected the revision in which it waits in the retry table, or was given up or discarded there
 */
record OrderSides(
        String id,
        @Nullable PlacedOrder order,
        @Nullable KeptOrder document,
        OrderLinks.@Nullable Seen link,
        @Nullable Long rejected) {

    boolean documentIsMissing() {
        return order != null && document == null;
    }

    /** Whether the program still has the document open while its order is gone. */
    boolean orderIsMissing() {
        return order == null && hasOpenDocument();
    }

    boolean hasOpenDocument() {
        return document != null && document.isOpen();
    }

    boolean hasValidDocument() {
        return document != null && !document.cancelled();
    }

    /** This state of the order has become what the settings want, or waits in the retry table. */
    boolean isDealtWith() {
        if (order == null) {
            return true;
        }
        if (order.revision() == 0) {
            return link != null || rejected != null;
        }
        return isRejected() || (link != null && link.revision() >= order.revision());
    }

    /** This state of the order is in the retry table. */
    boolean isRejected() {
        return order != null && rejected != null && rejected >= order.revision();
    }

    boolean isLinkedAs(OrderLink.State state) {
        return link != null && link.state() == state;
    }
}
