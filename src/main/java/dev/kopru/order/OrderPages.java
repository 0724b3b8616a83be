package dev.kopru.order;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.Position;
import dev.kopru.connector.store.Store;
import dev.kopru.job.ReadAhead;
import dev.kopru.order.ChangedOrders.Changed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fetches the shop's changes page by page, the next one while the present one is being worked on. */
class OrderPages {

    private final Store store;
    private final KnownOrders known;
    private final Patience patience;
    private final ChangedOrders changed;
    private final int pageSize;
    private @Nullable Request following;
    private @Nullable ReadAhead<List<Entry>> ahead;

    OrderPages(Store store, KnownOrders known, Patience patience, int pageSize) {
        this.store = store;
        this.known = known;
        this.patience = patience;
        this.changed = new ChangedOrders(store, patience);
        this.pageSize = pageSize;
    }

    /** A place in the list of changes; the order is null where it has been dealt with already. */
    record Entry(Position position, @Nullable IncomingOrder order) {}

    /** What one page needs: where it begins, up to where orders may be known, and how many are asked for. */
    private record Request(OrderSelection selection, Position after, Position knownUntil, int limit) {}

    /** The shop's clock. */
    Instant now() {
        return patience.call("read the shop's clock", store::now);
    }

    /** Begins after {@code start}; up to {@code knownUntil} orders that were dealt with are left out. */
    void open(OrderSelection selection, Position start, Position knownUntil) {
        following = new Request(selection, start, knownUntil, pageSize);
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
        ChangedOrders.Page page = changed.after(request.selection(), request.after(), request.limit());
        List<Changed> orders = page.orders();
        List<Entry> entries = new ArrayList<>(orders.size());
        KnownOrders.Revisions dealtWith =
                known.among(orders.stream().map(Changed::head).toList(), request.knownUntil());
        for (Changed order : orders) {
            entries.add(new Entry(order.head().position(), dealtWith.has(order.head()) ? null : incoming(order)));
        }
        following = page.last() || orders.isEmpty() ? null : following(request, orders);
        return entries;
    }

    /** Where orders are so heavy that fewer than asked for came, about as many are asked for: the shop reads no more in vain. */
    private Request following(Request request, List<Changed> orders) {
        return new Request(
                request.selection(),
                orders.get(orders.size() - 1).head().position(),
                request.knownUntil(),
                Math.min(pageSize, 2 * orders.size()));
    }

    private static @Nullable IncomingOrder incoming(Changed changed) {
        if (changed instanceof Changed.Whole whole) {
            return new IncomingOrder.Readable(OrderSources.live(whole.order()), whole.order());
        }
        return changed instanceof Changed.Unreadable unreadable
                ? IncomingOrder.Unreadable.of(unreadable.head(), unreadable.thrown())
                : null;
    }
}
