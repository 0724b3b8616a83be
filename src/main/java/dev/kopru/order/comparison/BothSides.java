package dev.kopru.order.comparison;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.KeptOrder;
import dev.kopru.connector.store.PlacedOrder;
import dev.kopru.connector.store.Store;
import dev.kopru.order.link.OrderLinks;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.reading.KeyPage;
import dev.kopru.retry.RetryTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads orders from the shop, the books and Köprü's own tables side by side, a handful of statements a page. */
@Component
class BothSides {

    private static final char SEPARATOR = ':';

    private final Store store;
    private final Accounting accounting;
    private final OrderLinks links;
    private final GiftCardAmounts giftCards;
    private final RetryTable retries;
    private final Patience patience;
    private final ZoneId businessZone;

    BothSides(
            Store store,
            Accounting accounting,
            OrderLinks links,
            GiftCardAmounts giftCards,
            RetryTable retries,
            Patience patience,
            ZoneId businessZone) {
        this.store = store;
        this.accounting = accounting;
        this.links = links;
        this.giftCards = giftCards;
        this.retries = retries;
        this.patience = patience;
        this.businessZone = businessZone;
    }

    /**
     * A page of orders.
     *
     * @param bound the id up to which it goes; null when it goes to the end
     */
    record Page(List<OrderSides> orders, @Nullable String bound) {}

    /** The shop's clock. */
    Instant now() {
        return patience.call("read the shop's clock", store::now);
    }

    /** The store's short name. */
    String store() {
        return store.code();
    }

    /** What both sides have after an id: all since {@code placedFrom}, and older documents that are still open. */
    Page after(String id, Instant placedFrom, int limit) {
        LocalDate from = LocalDate.ofInstant(placedFrom, businessZone);
        String prefix = store.code() + SEPARATOR;
        String end = store.code() + (char) (SEPARATOR + 1);
        Map<String, PlacedOrder> orders =
                byId(patience.call("list the placed orders", () -> store.placedOrders(placedFrom, id, limit)));
        Map<String, KeptOrder> documents = byOrder(
                patience.call("list the documents", () -> accounting.keptSalesOrders(prefix + id, end, from, limit)));
        KeyPage page = KeyPage.of(orders.keySet(), documents.keySet(), limit);
        return new Page(completed(page.keys(), orders, documents), page.bound());
    }

    /** These orders as both sides have them now. */
    List<OrderSides> of(Collection<String> ids) {
        return completed(ids, new HashMap<>(), new HashMap<>());
    }

    /** Looks up by key what is not in the other side's list: it may be older. */
    private List<OrderSides> completed(
            Collection<String> ids, Map<String, PlacedOrder> orders, Map<String, KeptOrder> documents) {
        Set<String> withoutOrder = without(ids, orders);
        if (!withoutOrder.isEmpty()) {
            orders.putAll(byId(patience.call("look orders up", () -> store.placedOrders(withoutOrder))));
        }
        Set<String> withoutDocument = without(ids, documents);
        if (!withoutDocument.isEmpty()) {
            List<String> refs = withoutDocument.stream().map(this::ref).toList();
            documents.putAll(byOrder(patience.call("look documents up", () -> accounting.keptSalesOrders(refs))));
        }
        Map<String, OrderLinks.Seen> seen = links.seen(store.code(), ids);
        Map<String, Long> rejected = retries.revisions(
                OrderImportJob.NAME, ids.stream().map(this::ref).toList());
        Map<String, BigDecimal> paidByCards = giftCards.of(store.code(), orders, documents);
        return ids.stream()
                .map(id -> new OrderSides(
                        id,
                        orders.get(id),
                        documents.get(id),
                        seen.get(id),
                        rejected.get(ref(id)),
                        paidByCards.getOrDefault(id, BigDecimal.ZERO)))
                .toList();
    }

    private static Set<String> without(Collection<String> ids, Map<String, ?> known) {
        return ids.stream().filter(id -> !known.containsKey(id)).collect(Collectors.toSet());
    }

    private String ref(String id) {
        return store.code() + SEPARATOR + id;
    }

    private static Map<String, PlacedOrder> byId(List<PlacedOrder> orders) {
        Map<String, PlacedOrder> byId = new HashMap<>();
        orders.forEach(order -> byId.put(order.id().stripTrailing(), order));
        return byId;
    }

    private Map<String, KeptOrder> byOrder(List<KeptOrder> documents) {
        int prefix = store.code().length() + 1;
        Map<String, KeptOrder> byOrder = new HashMap<>();
        documents.forEach(
                document -> byOrder.put(document.externalRef().substring(prefix).stripTrailing(), document));
        return byOrder;
    }
}
