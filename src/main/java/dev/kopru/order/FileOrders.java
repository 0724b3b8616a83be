package dev.kopru.order;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.Store;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shop's own word on the orders of which a file was the last to tell; one that the shop does not have stays as the file
 * left it.
 */
class FileOrders {

    private final Store store;
    private final OrderLinks links;
    private final Patience patience;
    private final int pageSize;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Map<String, IncomingOrder> found = new HashMap<>();
    private final List<String> passed = new ArrayList<>();
    private @Nullable String after = "";

    FileOrders(Store store, OrderLinks links, Patience patience, int pageSize) {
        this.store = store;
        this.links = links;
        this.patience = patience;
        this.pageSize = pageSize;
    }

    /** Null after the last. */
    @Nullable
    IncomingOrder next() {
        while (true) {
            String id = waiting.poll();
            if (id == null) {
                if (after == null) {
                    return null;
                }
                fetch(after);
                continue;
            }
            passed.add(id);
            IncomingOrder order = found.remove(id);
            if (order != null) {
                return order;
            }
        }
    }

    private void fetch(String from) {
        List<String> ids = links.fromFile(store.code(), from, pageSize);
        after = ids.size() < pageSize ? null : ids.get(ids.size() - 1);
        waiting.addAll(ids);
        OrdersById.read(
                        store,
                        patience,
                        ids,
                        (id, thrown) -> found.put(id, IncomingOrder.Unreadable.of(store.code(), id, thrown)))
                .forEach(order -> found.put(order.id(), new IncomingOrder.Readable(OrderSources.live(order), order)));
    }

    /** All orders that were given are safe; to be called in the transaction in which they are. */
    void remember() {
        links.askedFor(store.code(), passed);
        passed.clear();
    }
}
