package dev.kopru.order;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.Patience;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.Store;
import dev.kopru.feed.ChangedOrders;
import dev.kopru.feed.ChangedOrders.Changed;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.order.link.OrderSources;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fetches the shop's changes page by page. */
class OrderPages {

    private final Store store;
    private final KnownOrders known;
    private final Patience patience;
    private final ChangedOrders changed;
    private final int pageSize;
    private @Nullable Request following;

    OrderPages(Store store, KnownOrders known, Patience patience, int pageSize) {
        this.store = store;
        this.known = known;
        this.patience = patience;
        this.changed = new ChangedOrders(store, patience);
        this.pageSize = pageSize;
    }

    /** Changed orders up to some place in the list of changes, without those that have been dealt with already. */
    record Some(List<IncomingOrder> orders, ChangePosition upTo) {}

    /** What one page needs: where it begins, up to where orders may be known, and how many are asked for. */
    private record Request(OrderSelection selection, ChangePosition after, ChangePosition knownUntil, int limit) {}

    /** The shop's clock. */
    Instant now() {
        return patience.call("read the shop's clock", store::now);
    }

    /** Begins after {@code start}; up to {@code knownUntil} orders that were dealt with are left out. */
    void open(OrderSelection selection, ChangePosition start, ChangePosition knownUntil) {
        following = new Request(selection, start, knownUntil, pageSize);
    }

    /** The next page, which may hold no order; null when there are no more. */
    @Nullable
    Some next() {
        Request request = following;
        if (request == null) {
            return null;
        }
        ChangedOrders.Page page = changed.after(request.selection(), request.after(), request.limit());
        List<Changed> orders = page.orders();
        following = page.last() || orders.isEmpty() ? null : following(request, orders);
        if (orders.isEmpty()) {
            return null;
        }
        KnownOrders.Revisions dealtWith =
                known.among(orders.stream().map(Changed::head).toList(), request.knownUntil());
        List<IncomingOrder> incoming = orders.stream()
                .filter(order -> !dealtWith.has(order.head()))
                .map(OrderPages::incoming)
                .filter(Objects::nonNull)
                .toList();
        return new Some(incoming, last(orders));
    }

    private static ChangePosition last(List<Changed> orders) {
        return orders.get(orders.size() - 1).head().position();
    }

    /** Where orders are so heavy that fewer than asked for came, about as many are asked for: the shop reads no more in vain. */
    private Request following(Request request, List<Changed> orders) {
        return new Request(
                request.selection(), last(orders), request.knownUntil(), Math.min(pageSize, 2 * orders.size()));
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
