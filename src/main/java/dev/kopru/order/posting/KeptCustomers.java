package dev.kopru.order.posting;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.document.BookedOrder;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.order.link.OrderContents;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps orders that have their document on its account: one reading call and one query for all of them, and none for new
 * orders.
 */
@Component
class KeptCustomers {

    private final Accounting accounting;
    private final OrderContents contents;
    private final Patience patience;

    KeptCustomers(Accounting accounting, OrderContents contents, Patience patience) {
        this.accounting = accounting;
        this.contents = contents;
        this.patience = patience;
    }

    /** A document as it may be written again, and as it is posted. */
    record Kept(SalesOrder document, SalesOrder posted) {}

    /** The documents of those drafts that stand in the books already, as they may be written again, by external reference. */
    Map<String, Kept> of(List<OrderDraft> drafts, Map<String, OrderLink> known, OrderChunk result) {
        Map<String, OrderDraft> linked = new HashMap<>();
        for (OrderDraft draft : drafts) {
            OrderLink link = known.get(draft.externalRef());
            if (link != null && link.documentNumber() != null) {
                linked.put(draft.externalRef(), draft);
            }
        }
        Map<String, Kept> kept = new HashMap<>();
        if (!linked.isEmpty()) {
            List<String> refs = List.copyOf(linked.keySet());
            Map<String, SalesOrder> last =
                    contents.lastWritten(refs.stream().map(known::get).toList());
            for (BookedOrder booked : patience.call("read sales orders", () -> accounting.readSalesOrders(refs))) {
                OrderDraft draft = linked.get(booked.posted().externalRef());
                if (draft != null) {
                    SalesOrder document = kept(draft, booked.content(), last.get(draft.externalRef()), result);
                    kept.put(draft.externalRef(), new Kept(document, booked.content()));
                }
            }
        }
        return kept;
    }

    /** Orders whose documents would say the same, but that may name another account by now. */
    void noteAccounts(List<OrderDraft> unchanged, OrderChunk result) {
        Map<String, OrderDraft> naming = new HashMap<>();
        for (OrderDraft draft : unchanged) {
            if (!draft.isCancelled() && draft.customerKeys().accountCode() != null) {
                naming.put(draft.externalRef(), draft);
            }
        }
        if (naming.isEmpty()) {
            return;
        }
        List<String> refs = List.copyOf(naming.keySet());
        for (BookedOrder booked : patience.call("read sales orders", () -> accounting.readSalesOrders(refs))) {
            OrderDraft draft = naming.get(booked.posted().externalRef());
            if (draft != null) {
                KeptCustomer.otherAccount(booked.content(), draft.customerKeys())
                        .ifPresent(notice -> result.note(draft, notice));
            }
        }
    }

    private static SalesOrder kept(OrderDraft draft, SalesOrder booked, @Nullable SalesOrder last, OrderChunk result) {
        SalesOrder wanted = UnsaidTerms.kept(draft.salesOrder(), booked, draft.rules());
        KeptCustomer customer = KeptCustomer.of(wanted, booked, last, draft.customerKeys(), draft.order());
        customer.notices().forEach(notice -> result.note(draft, notice));
        return customer.document();
    }
}
