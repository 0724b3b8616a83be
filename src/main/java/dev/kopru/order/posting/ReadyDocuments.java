package dev.kopru.order.posting;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderLink;
import dev.kopru.record.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes a chunk's orders ready to be posted: with a plausible rate, each SKU with its stock card, each document on its
 * account. An order that has its document keeps account and customer, and the units in which it was booked.
 */
@Component
class ReadyDocuments {

    private final PlausibleRates plausibleRates;
    private final KeptCustomers keptCustomers;
    private final SharedPayments sharedPayments;
    private final StockCards stockCards;
    private final AccountCards accountCards;

    ReadyDocuments(
            PlausibleRates plausibleRates,
            KeptCustomers keptCustomers,
            SharedPayments sharedPayments,
            StockCards stockCards,
            AccountCards accountCards) {
        this.plausibleRates = plausibleRates;
        this.keptCustomers = keptCustomers;
        this.sharedPayments = sharedPayments;
        this.stockCards = stockCards;
        this.accountCards = accountCards;
    }

    /** The documents of the orders that can be posted; the others are rejected in {@code result}. */
    List<SalesOrder> documents(List<OrderDraft> drafts, Map<String, OrderLink> known, OrderChunk result) {
        List<OrderDraft> plausible = plausibleRates.among(drafts, result);
        Map<String, KeptCustomers.Kept> kept = keptCustomers.of(plausible, known, result);
        List<OrderDraft> withCustomer = withCustomer(plausible, kept, result);
        sharedPayments.note(withCustomer, result);
        List<OrderDraft> fresh = new ArrayList<>();
        List<SalesOrder> documents = new ArrayList<>();
        for (OrderDraft draft : stockCards.covered(withCustomer, result)) {
            KeptCustomers.Kept before = kept.get(draft.externalRef());
            if (before == null) {
                fresh.add(draft);
            } else {
                documents.add(PostedTerms.kept(draft.salesOrder(), before.posted(), draft.order()));
            }
        }
        documents.addAll(accountCards.assigned(fresh, result));
        return documents;
    }

    /** See {@link KeptCustomers#noteAccounts}. */
    void noteAccounts(List<OrderDraft> unchanged, OrderChunk result) {
        keptCustomers.noteAccounts(unchanged, result);
    }

    /** A customer for whom no account card can be found costs nothing where the document has its account. */
    private static List<OrderDraft> withCustomer(
            List<OrderDraft> drafts, Map<String, KeptCustomers.Kept> kept, OrderChunk result) {
        List<OrderDraft> fine = new ArrayList<>();
        for (OrderDraft draft : drafts) {
            KeptCustomers.Kept before = kept.get(draft.externalRef());
            Reason refusal = draft.customerKeys().refusal();
            if (before != null) {
                fine.add(draft.with(before.document()));
            } else if (refusal != null) {
                result.reject(draft, refusal);
            } else {
                fine.add(draft);
            }
        }
        return fine;
    }
}
