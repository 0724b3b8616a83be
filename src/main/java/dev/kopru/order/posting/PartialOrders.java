package dev.kopru.order.posting;

import dev.kopru.connector.accounting.document.DocumentFingerprint;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.order.document.ContentHash;
import dev.kopru.order.link.OrderContents;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderLink;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Orders of files that speak only of a part of what their documents hold. One that says nothing else of that part changes
 * nothing, whoever was the last to tell; one that says no date has that of its document.
 */
public final class PartialOrders {

    /** The field of a file that says when an order was placed. */
    public static final String DATE = "placed-at";

    private PartialOrders() {}

    /** What is still to be decided; the others are settled in {@code result}. One query for all, and none without any. */
    static List<OrderDraft> open(
            List<OrderDraft> drafts,
            Map<String, OrderLink> known,
            OrderContents contents,
            OrderSettings settings,
            OrderChunk result) {
        List<OrderLink> links = drafts.stream()
                .filter(PartialOrders::isPartial)
                .map(draft -> known.get(draft.externalRef()))
                .filter(link -> link != null && link.state() == OrderLink.State.POSTED)
                .map(Objects::requireNonNull)
                .toList();
        Map<String, SalesOrder> written = links.isEmpty() ? Map.of() : contents.lastWritten(links);
        List<OrderDraft> open = new ArrayList<>();
        for (OrderDraft draft : drafts) {
            SalesOrder last = written.get(draft.externalRef());
            OrderDraft dated = last == null || saysDate(draft)
                    ? draft
                    : draft.with(ContentHash.sealed(draft.salesOrder().on(last.date())));
            if (last != null && isPartial(draft) && changesNothing(dated, last)) {
                result.unchanged(draft);
            } else if (last == null && !saysDate(draft)) {
                result.reject(draft, Reason.of(OrderReason.MISSING_ORDER_DATE));
            } else if (lacksMethod(dated, last, settings)) {
                result.reject(draft, Reason.of(OrderReason.MISSING_PAYMENT_METHOD));
            } else {
                open.add(dated);
            }
        }
        return open;
    }

    private static boolean isPartial(OrderDraft draft) {
        return !draft.isCancelled() && draft.rules().unsaid() != null;
    }

    private static boolean saysDate(OrderDraft draft) {
        return draft.isCancelled()
                || draft.order().placedAt() != null
                || !draft.rules().leavesUnsaid(DATE);
    }

    private static boolean lacksMethod(OrderDraft draft, @Nullable SalesOrder last, OrderSettings settings) {
        if (draft.isCancelled() || !draft.rules().leavesUnsaid(UnsaidTerms.METHOD)) {
            return false;
        }
        SalesOrder document =
                last == null ? draft.salesOrder() : UnsaidTerms.kept(draft.salesOrder(), last, draft.rules());
        return PaymentsOfOrder.lacksMethod(document, draft.order(), settings, draft.rules());
    }

    private static boolean changesNothing(OrderDraft draft, SalesOrder last) {
        SalesOrder wanted = UnsaidTerms.kept(draft.salesOrder(), last, draft.rules());
        SalesOrder kept = KeptCustomer.of(wanted, last, last, draft.customerKeys(), draft.order())
                .document();
        SalesOrder document = PostedTerms.kept(kept, last, draft.order());
        return Arrays.equals(DocumentFingerprint.of(document), DocumentFingerprint.of(last));
    }
}
