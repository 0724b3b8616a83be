package dev.kopru.order;

import dev.kopru.connector.accounting.Posting;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.job.Reason;
import org.jspecify.annotations.Nullable;

/** Turns the accounting program's answer about one order into what is remembered of it. */
record PostingAnswer(OrderDraft draft, ChunkResult result) {

    private static final byte[] NO_CONTENT = new byte[32];

    void posted(Posting answer) {
        if (answer instanceof Posting.Written written) {
            result.written(draft, link(OrderLink.State.POSTED, written.number()));
        } else if (answer instanceof Posting.Unchanged unchanged) {
            // The link says otherwise, so a run that died before its commit wrote it: this run counts it.
            result.written(draft, link(OrderLink.State.POSTED, unchanged.number()));
        } else if (answer instanceof Posting.Stale) {
            result.unchanged(draft);
        } else if (answer instanceof Posting.Locked locked) {
            result.reject(
                    draft,
                    Reason.of(
                            OrderReason.CHANGED_AFTER_POSTING,
                            locked.document().number(),
                            locked.document().state(),
                            DocumentDifference.between(locked, draft.salesOrder())));
        } else if (answer instanceof Posting.Refused refused) {
            result.reject(draft, Reason.of(OrderReason.DOCUMENT_REFUSED, refused.detail()));
        }
    }

    void cancelled(Posting answer) {
        if (answer instanceof Posting.Written written) {
            result.written(draft, link(OrderLink.State.CANCELLED, written.number()));
        } else if (answer instanceof Posting.Unchanged unchanged) {
            result.unchanged(draft, link(OrderLink.State.CANCELLED, unchanged.number()));
        } else if (answer instanceof Posting.Missing) {
            result.unchanged(draft, link(OrderLink.State.NOT_POSTED, null));
        } else if (answer instanceof Posting.Stale) {
            result.unchanged(draft);
        } else if (answer instanceof Posting.Locked locked) {
            result.reject(
                    draft,
                    Reason.of(
                            OrderReason.CANCELLED_AFTER_POSTING,
                            locked.document().number(),
                            locked.document().state()));
        } else if (answer instanceof Posting.Refused refused) {
            result.reject(draft, Reason.of(OrderReason.DOCUMENT_REFUSED, refused.detail()));
        }
    }

    private OrderLink link(OrderLink.State state, @Nullable String number) {
        ShopOrder order = draft.order();
        return new OrderLink(
                order.store(),
                order.id(),
                order.number(),
                order.revision(),
                draft.isCancelled() ? NO_CONTENT : draft.salesOrder().contentHash(),
                state,
                number,
                PaymentIds.first(order));
    }
}
