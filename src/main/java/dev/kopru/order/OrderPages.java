package dev.kopru.order;

import dev.kopru.connector.Patience;
import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.Position;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.connector.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Fetches the shop's changes page by page, the next one while the present one is being worked on. */
class OrderPages {

    private final Store store;
    private final KnownOrders known;
    private final Patience patience;
    private final int pageSize;
    private @Nullable ExecutorService ahead;
    private @Nullable CompletableFuture<Page> next;

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

    /** Entries, and the request for the page that follows, if there is one. */
    private record Page(List<Entry> entries, @Nullable Request following) {}

    /** Begins after {@code start}; up to {@code knownUntil} orders that were dealt with are left out. */
    void open(OrderSelection selection, Position start, Position knownUntil) {
        ahead = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "read-ahead");
            thread.setDaemon(true);
            return thread;
        });
        fetch(new Request(selection, start, knownUntil));
    }

    /** The next page's entries; empty when there are no more. */
    List<Entry> next() {
        CompletableFuture<Page> coming = next;
        if (coming == null) {
            return List.of();
        }
        Page page = join(coming);
        next = null;
        if (page.following() != null) {
            fetch(page.following());
        }
        return page.entries();
    }

    void close() {
        if (ahead != null) {
            ahead.shutdownNow();
        }
        next = null;
    }

    private void fetch(Request request) {
        if (ahead != null) {
            next = CompletableFuture.supplyAsync(() -> page(request), ahead);
        }
    }

    private Page page(Request request) {
        List<ShopOrder> orders = patience.call(
                "read changed orders", () -> store.changedOrders(request.selection(), request.after(), pageSize));
        List<Entry> entries = new ArrayList<>(orders.size());
        KnownOrders.Revisions dealtWith = known.among(orders, request.knownUntil());
        for (ShopOrder order : orders) {
            entries.add(new Entry(order.position(), dealtWith.has(order) ? null : order));
        }
        boolean more = orders.size() == pageSize;
        Position last = orders.isEmpty()
                ? request.after()
                : orders.get(orders.size() - 1).position();
        return new Page(entries, more ? new Request(request.selection(), last, request.knownUntil()) : null);
    }

    private static Page join(CompletableFuture<Page> coming) {
        try {
            return coming.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UnavailableException unavailable) {
                throw unavailable;
            }
            throw e;
        }
    }
}
