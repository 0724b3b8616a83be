package dev.kopru.order;

import org.jspecify.annotations.Nullable;

/** What a shop order became, and from which content. */
record OrderLink(
        String store,
        String orderId,
        String orderNumber,
        long revision,
        byte[] contentHash,
        State state,
        @Nullable String documentNumber,
        @Nullable String paymentId) {

    /** Whether the order has a document in the books. */
    enum State {
        POSTED,
        CANCELLED,
        /** Cancelled in the shop before any document was written. */
        NOT_POSTED
    }

    /** The same link, having seen this revision too; a source without revisions adds nothing to what is known. */
    OrderLink atRevision(long seen) {
        return new OrderLink(
                store, orderId, orderNumber, Math.max(revision, seen), contentHash, state, documentNumber, paymentId);
    }

    String key() {
        return store + ":" + orderId;
    }
}
