package dev.kopru.order.posting;

import dev.kopru.connector.accounting.Posting;
import dev.kopru.connector.accounting.document.MergeDifference;
import dev.kopru.connector.accounting.document.PostedOrder;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.link.OrderContents;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderLink;
import dev.kopru.order.link.PackedContents;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the accounting program's answer about one order into what is remembered of it.
 *
 * @param before what was remembered of it so far
 */
record PostingAnswer(OrderDraft draft, @Nullable OrderLink before, LockedPeriod locked, OrderChunk result) {

    /** What the shop's side meant, as it is to be written and as it is to be kept. */
    record Meant(SalesOrder document, PackedContents packed) {

        PackedContents.Packed kept() {
            return packed.get(document.externalRef());
        }
    }

    /** The answer to a document that was to be written; {@code content} is what the shop's side meant by it. */
    void posted(Posting answer, Meant content) {
        if (answer instanceof Posting.Written written) {
            written(written.number(), content, written.kept());
        } else if (answer instanceof Posting.Unchanged unchanged) {
            // The link says otherwise, so a run that died before its commit wrote it: this run counts it.
            written(unchanged.number(), content, unchanged.kept());
        } else if (answer instanceof Posting.Kept kept) {
            unchanged(kept.number(), content);
            note(OrderNotice.KEPT_IN_BOOKS, kept.number(), kept.kept());
        } else if (answer instanceof Posting.Locked lockedDocument) {
            locked(lockedDocument, content);
        } else if (answer instanceof Posting.Conflict conflict) {
            result.reject(
                    draft,
                    Reason.of(
                            OrderReason.CHANGED_IN_BOTH,
                            conflict.document().number(),
                            DocumentDifference.ofBooks(conflict.differences()),
                            DocumentDifference.ofShop(conflict.differences())));
        } else if (answer instanceof Posting.Late late) {
            result.reject(draft, locked.waiting(late.date()));
        } else {
            either(answer);
        }
    }

    void cancelled(Posting answer) {
        if (answer instanceof Posting.Written written) {
            result.written(draft, cancelledLink(written.number()));
        } else if (answer instanceof Posting.Unchanged unchanged) {
            result.unchanged(draft, cancelledLink(unchanged.number()));
        } else if (answer instanceof Posting.Missing) {
            result.unchanged(draft, OrderLink.withoutDocument(draft.order()));
        } else if (answer instanceof Posting.Locked lockedDocument) {
            result.reject(
                    draft,
                    Reason.of(
                            OrderReason.CANCELLED_AFTER_POSTING,
                            lockedDocument.document().number(),
                            lockedDocument.document().state()));
        } else {
            either(answer);
        }
    }

    private void either(Posting answer) {
        if (answer instanceof Posting.Stale) {
            result.unchanged(draft);
            OlderOrders.noteStale(draft, result);
        } else if (answer instanceof Posting.InLockedPeriod closed) {
            inLockedPeriod(closed);
        } else if (answer instanceof Posting.Refused refused) {
            result.reject(draft, Reason.of(OrderReason.DOCUMENT_REFUSED, refused.detail()));
        }
    }

    private void written(String number, Meant content, List<MergeDifference> kept) {
        OrderLink link = postedLink(number);
        result.written(draft, link);
        result.remember(new OrderContents.Content(link, content.document(), content.kept(), before != null));
        note(OrderNotice.KEPT_IN_BOOKS, number, kept);
        noteDeleted(number);
        if (!OrderLink.hasDocument(before) && locked.isLate(content.document())) {
            result.note(
                    draft,
                    Reason.of(
                            OrderNotice.FIRST_OPEN_DAY,
                            draft.order().number(),
                            number,
                            content.document().date(),
                            locked.opened(content.document()).date()));
        }
    }

    /** The books had another document of this order, and do not have it any more. */
    private void noteDeleted(String number) {
        String former = before == null ? null : before.documentNumber();
        if (former != null && !former.equals(number)) {
            result.note(
                    draft,
                    Reason.of(OrderNotice.DOCUMENT_WRITTEN_AGAIN, draft.order().number(), former, number));
        }
    }

    private void unchanged(String number, Meant content) {
        OrderLink link = postedLink(number);
        result.unchanged(draft, link);
        result.remember(new OrderContents.Content(link, content.document(), content.kept(), before != null));
    }

    private void locked(Posting.Locked answer, Meant content) {
        PostedOrder document = answer.document();
        String differences = DocumentDifference.toShop(answer.differences());
        if (!answer.textsOnly()) {
            result.reject(
                    draft,
                    Reason.of(OrderReason.CHANGED_AFTER_POSTING, document.number(), document.state(), differences));
            return;
        }
        unchanged(document.number(), content);
        List<MergeDifference> texts = answer.differences().stream()
                .filter(one -> !one.field().equals(MergeDifference.STATE))
                .toList();
        if (!texts.isEmpty()) {
            result.note(
                    draft,
                    Reason.of(
                            OrderNotice.TEXT_CHANGED_AFTER_POSTING,
                            draft.order().number(),
                            document.number(),
                            document.state(),
                            DocumentDifference.toShop(texts)));
        }
    }

    /** What was not written is not remembered, not even its revision, so that a comparison finds it when the period is open. */
    private void inLockedPeriod(Posting.InLockedPeriod closed) {
        result.unchanged(draft);
        result.note(
                draft,
                Reason.of(
                        OrderNotice.LOCKED_PERIOD,
                        draft.order().number(),
                        closed.document().number(),
                        closed.date(),
                        String.valueOf(locked.until()),
                        DocumentDifference.toShop(closed.differences())));
    }

    private void note(OrderNotice code, String number, List<MergeDifference> kept) {
        if (!kept.isEmpty()) {
            result.note(draft, Reason.of(code, draft.order().number(), number, DocumentDifference.toShop(kept)));
        }
    }

    private OrderLink postedLink(String number) {
        ShopOrder order = draft.order();
        return new OrderLink(
                order.store(),
                order.id(),
                order.number(),
                order.revision(),
                draft.salesOrder().contentHash(),
                OrderLink.State.POSTED,
                number,
                PaymentIds.first(order),
                draft.source().origin() == Origin.CSV,
                before == null ? null : before.asOf());
    }

    private OrderLink cancelledLink(String number) {
        OrderLink known = before == null ? OrderLink.withoutDocument(draft.order()) : before;
        return known.cancelled(draft.order().revision(), number);
    }
}
