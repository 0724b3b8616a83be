package dev.kopru.order.link;

import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.customer.CustomerReading;
import dev.kopru.record.Origin;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a shop order became, and from which content.
 *
 * @param fromFile a file was the last to tell of it: the shop is asked what it says
 * @param asOf as of when a file without revisions told it; null where it did not say, and where the shop told it
 */
public record OrderLink(
        String store,
        String orderId,
        String orderNumber,
        long revision,
        byte[] contentHash,
        State state,
        @Nullable String documentNumber,
        @Nullable String paymentId,
        boolean fromFile,
        @Nullable Instant asOf) {

    private static final byte[] NO_CONTENT = new byte[32];

    /** Whether the order has a document in the books. */
    public enum State {
        POSTED,
        CANCELLED,
        /** Cancelled in the shop, or left to a watched status, before any document was written. */
        NOT_POSTED
    }

    /** An order that needs no document in its present state. */
    public static OrderLink withoutDocument(ShopOrder order) {
        return new OrderLink(
                order.store(),
                order.id(),
                order.number(),
                order.revision(),
                NO_CONTENT,
                State.NOT_POSTED,
                null,
                CustomerReading.blankToNull(order.paymentId()),
                false,
                null);
    }

    /** The same order, its document cancelled, having seen this revision. */
    public OrderLink cancelled(long seen, String number) {
        return new OrderLink(
                store,
                orderId,
                orderNumber,
                Math.max(revision, seen),
                NO_CONTENT,
                State.CANCELLED,
                number,
                paymentId,
                fromFile,
                asOf);
    }

    /** The same link, having seen this revision too; a source without revisions adds nothing to what is known. */
    public OrderLink atRevision(long seen) {
        return new OrderLink(
                store,
                orderId,
                orderNumber,
                Math.max(revision, seen),
                contentHash,
                state,
                documentNumber,
                paymentId,
                fromFile,
                asOf);
    }

    /** Whether the order is known to have a document, be it a cancelled one. */
    public static boolean hasDocument(@Nullable OrderLink link) {
        return link != null && link.state() != State.NOT_POSTED;
    }

    /** The same, last told by the draft's source; a file that does not say as of when is not older than the one before. */
    public OrderLink toldBy(OrderDraft draft) {
        boolean byFile = draft.source().origin() == Origin.CSV;
        return told(byFile, byFile && draft.asOf() == null ? asOf : draft.asOf());
    }

    /** The same, told once more by a file. */
    public OrderLink confirmedBy(OrderDraft draft) {
        Instant other = draft.asOf();
        return other == null || asOf != null && asOf.isAfter(other) ? this : told(fromFile, other);
    }

    private OrderLink told(boolean byFile, @Nullable Instant when) {
        return new OrderLink(
                store, orderId, orderNumber, revision, contentHash, state, documentNumber, paymentId, byFile, when);
    }

    /** The shop itself has told of the very state of which a file tells something else. */
    public boolean overrules(OrderDraft draft) {
        return draft.source().origin() == Origin.CSV
                && !fromFile
                && revision != 0
                && draft.order().revision() == revision
                && !saysTheSameAs(draft);
    }

    public boolean isNewerThan(OrderDraft draft) {
        long other = draft.order().revision();
        return other == 0 ? isLaterThan(draft.asOf()) : other < revision;
    }

    private boolean isLaterThan(@Nullable Instant other) {
        return asOf != null && other != null && other.isBefore(asOf);
    }

    public boolean saysTheSameAs(OrderDraft draft) {
        if (draft.isCancelled()) {
            return state != State.POSTED;
        }
        return state == State.POSTED
                && Arrays.equals(contentHash, draft.salesOrder().contentHash());
    }

    /** A source without revisions (a file) cannot say whether it is newer than what the shop itself has told. */
    public static boolean revisionUnknown(OrderDraft draft, @Nullable OrderLink link) {
        return link != null && draft.order().revision() == 0 && link.revision() > 0;
    }

    public String key() {
        return store + ":" + orderId;
    }
}
