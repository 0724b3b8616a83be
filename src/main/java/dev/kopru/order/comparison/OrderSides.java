package dev.kopru.order.comparison;

import dev.kopru.connector.accounting.KeptOrder;
import dev.kopru.connector.store.PlacedOrder;
import dev.kopru.order.link.OrderLink.State;
import dev.kopru.order.link.OrderLinks;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An order as the shop, the books and Köprü have it; what is null, they do not have.
 *
 * @param id the shop's key
 * @param rejected the revision in which it waits in the retry table, or was given up or discarded there
 * @param giftCards what gift cards paid of the document, which the shop's total is without
 */
record OrderSides(
        String id,
        @Nullable PlacedOrder order,
        @Nullable KeptOrder document,
        OrderLinks.@Nullable Seen link,
        @Nullable Long rejected,
        BigDecimal giftCards) {

    /** The document is open, but its order is no longer in the shop; one that came by a file may never have been there. */
    boolean isGone() {
        return order == null && hasOpenDocument() && link != null && link.revision() > 0 && isLinkedAs(State.POSTED);
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

    boolean isLinkedAs(State state) {
        return link != null && link.state() == state;
    }
}
