package dev.kopru.feed;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.Store;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.contained.Containing;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads orders of the shop by their ids, and goes on without those that fail unexpectedly. */
public final class OrdersById {

    private OrdersById() {}

    /** Orders that the shop does not have are left out, and those that cannot be read are told of. */
    public static List<ShopOrder> read(
            Store store, Patience patience, List<String> ids, BiConsumer<String, Throwable> unreadable) {
        return Containing.readable(
                ids, some -> patience.call("read orders again", () -> store.ordersById(some)), unreadable);
    }
}
