package dev.kopru.order;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.Position;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.connector.store.Store;
import dev.kopru.job.ReadAhead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fetches the shop's changes page by page, the next one while the present one is being worked on. */
class OrderPages {

    private final Store store;
    private final KnownOrders known;
    private final Patience patience;
    private final int pageSize;
    private @Nullable Request following;
    private @Nullable ReadAhead<List<Entry>> ahead;

    OrderPages(Store store, KnownOrders known, Patience patience, int pageSize) {
        this.store = store;
        this.known = known;
        this.patience = patience;
        this.pageSize = pageSize;
    }

    /** A place in the list of changes; the order is null where it has been dealt with already. */
    record Entry(Position position, @Nullable ShopOrder order) {}

    /** What one page needs: where it begins, and up to where orders may be known. */
    private record Request(OrderSelection selection, Position after, Position knownUntil) {}

    /** The shop's clock. */
    Instant now() {
        return patience.call("read the shop's clock", store::now);
    }

    /** Begins after {@code start}; up to {@code knownUntil} orders that were dealt with are left out. */
    void open(OrderSelection selection, Position start, Position knownUntil) {
        following = new Request(selection, start, knownUntil);
        ahead = new ReadAhead<>(this::page);
    }

    /** The next page's entries; empty when there are no more. */
    List<Entry> next() {
        List<Entry> page = ahead == null ? null : ahead.next();
        return page == null ? List.of() : page;
    }

    void close() {
        if (ahead != null) {
            ahead.close();
        }
    }

    private @Nullable List<Entry> page() {
        Request request = following;
        if (request == null) {
            return null;
        }
        List<ShopOrder> orders = patience.call(
                "read changed orders", () -> store.changedOrders(request.selection(), request.after(), pageSize));
        List<Entry> entries = new ArrayList<>(orders.size());
        KnownOrders.Revisions dealtWith = known.among(orders, request.knownUntil());
        for (ShopOrder order : orders) {
            entries.add(new Entry(order.position(), dealtWith.has(order) ? null : order));
        }
        following = orders.size() < pageSize
                ? null
                : new Request(request.selection(), orders.get(orders.size() - 1).position(), request.knownUntil());
        return entries;
    }
}
