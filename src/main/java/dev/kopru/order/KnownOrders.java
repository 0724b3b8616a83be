package dev.kopru.order;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.store.OrderHead;
import dev.kopru.order.link.OrderLinks;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.retry.RetryTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Knows which states of orders have been dealt with: linked to a document, or waiting in the retry table. */
@Component
class KnownOrders {

    private final OrderLinks links;
    private final RetryTable retries;

    KnownOrders(OrderLinks links, RetryTable retries) {
        this.links = links;
        this.retries = retries;
    }

    /** Revisions dealt with, by external reference. */
    record Revisions(Map<String, Long> byRef) {

        boolean has(OrderHead order) {
            Long seen = byRef.get(ref(order));
            return seen != null && seen >= order.revision() && order.revision() > 0;
        }
    }

    /** Looks up those of one store's orders that stand at or before {@code until}. */
    Revisions among(List<OrderHead> orders, ChangePosition until) {
        List<OrderHead> candidates =
                orders.stream().filter(o -> o.position().compareTo(until) <= 0).toList();
        Map<String, Long> revisions = new HashMap<>();
        if (!candidates.isEmpty()) {
            String store = candidates.get(0).store();
            links.revisions(store, candidates.stream().map(OrderHead::id).toList())
                    .forEach((id, revision) -> revisions.put(store + ":" + id, revision));
            retries.revisions(
                            OrderImportJob.NAME,
                            candidates.stream().map(KnownOrders::ref).toList())
                    .forEach((ref, revision) -> revisions.merge(ref, revision, Math::max));
        }
        return new Revisions(revisions);
    }

    private static String ref(OrderHead order) {
        return order.store() + ":" + order.id();
    }
}
