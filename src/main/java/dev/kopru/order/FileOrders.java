package dev.kopru.order;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.Store;
import dev.kopru.feed.OrdersById;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.order.link.OrderLinks;
import dev.kopru.order.link.OrderSources;
import dev.kopru.reading.Pages.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private @Nullable String after = "";

    FileOrders(Store store, OrderLinks links, Patience patience, int pageSize) {
        this.store = store;
        this.links = links;
        this.patience = patience;
        this.pageSize = pageSize;
    }

    /** Null after the last. */
    @Nullable
    Page<IncomingOrder> next() {
        if (after == null) {
            return null;
        }
        List<String> ids = links.fromFile(store.code(), after, pageSize);
        after = ids.size() < pageSize ? null : ids.get(ids.size() - 1);
        Map<String, IncomingOrder> found = new HashMap<>();
        OrdersById.read(
                        store,
                        patience,
                        ids,
                        (id, thrown) -> found.put(id, IncomingOrder.Unreadable.of(store.code(), id, thrown)))
                .forEach(order -> found.put(order.id(), new IncomingOrder.Readable(OrderSources.live(order), order)));
        List<IncomingOrder> orders =
                ids.stream().map(found::get).filter(Objects::nonNull).toList();
        return new Page<>(orders, ids.isEmpty() ? null : () -> links.askedFor(store.code(), ids));
    }
}
