package dev.kopru.order;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.ShopOrder;
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
    private final Map<String, ShopOrder> found = new HashMap<>();
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
    ShopOrder next() {
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
            ShopOrder order = found.remove(id);
            if (order != null) {
                return order;
            }
        }
    }

    private void fetch(String from) {
        List<String> ids = links.fromFile(store.code(), from, pageSize);
        after = ids.size() < pageSize ? null : ids.get(ids.size() - 1);
        waiting.addAll(ids);
        if (!ids.isEmpty()) {
            patience.call("read orders of files again", () -> store.ordersById(ids))
                    .forEach(order -> found.put(order.id(), order));
        }
    }

    /** All orders that were given are safe; to be called in the transaction in which they are. */
    void remember() {
        links.askedFor(store.code(), passed);
        passed.clear();
    }
}
