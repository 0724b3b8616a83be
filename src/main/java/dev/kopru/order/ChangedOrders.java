package dev.kopru.order;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.OrderHead;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.Position;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.connector.store.Store;
import dev.kopru.contained.Containing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads pages of the shop's changes; where one of the orders cannot be read, each by its id, so that it costs itself. */
record ChangedOrders(Store store, Patience patience, int pageSize) {

    private static final Logger log = LoggerFactory.getLogger(ChangedOrders.class);

    /** A changed order: as the shop has it, or what was thrown in its place; neither when it has changed once more. */
    sealed interface Changed {

        OrderHead head();

        record Whole(OrderHead head, ShopOrder order) implements Changed {}

        record Unreadable(OrderHead head, Throwable thrown) implements Changed {}

        record Again(OrderHead head) implements Changed {}
    }

    /** In the order of the list; fewer than the page's size means that there are no more now. */
    List<Changed> after(OrderSelection selection, Position after) {
        return Containing.of(() -> together(selection, after), thrown -> {
            log.warn("A page of changed orders could not be read; they are read by their ids", thrown);
            return apart(selection, after);
        });
    }

    private List<Changed> together(OrderSelection selection, Position after) {
        return patience.call("read changed orders", () -> store.changedOrders(selection, after, pageSize)).stream()
                .<Changed>map(order -> new Changed.Whole(OrderHead.of(order), order))
                .toList();
    }

    private List<Changed> apart(OrderSelection selection, Position after) {
        List<OrderHead> heads =
                patience.call("list changed orders", () -> store.changedHeads(selection, after, pageSize));
        Map<String, Throwable> unreadable = new HashMap<>();
        Map<String, ShopOrder> orders = new HashMap<>();
        OrdersById.read(store, patience, heads.stream().map(OrderHead::id).toList(), unreadable::put)
                .forEach(order -> orders.put(order.id(), order));
        return heads.stream()
                .map(head -> changed(head, orders.get(head.id()), unreadable.get(head.id())))
                .toList();
    }

    /** One that has changed meanwhile comes later in the list, or is not of the selection any more. */
    private static Changed changed(OrderHead head, @Nullable ShopOrder order, @Nullable Throwable thrown) {
        if (thrown != null) {
            return new Changed.Unreadable(head, thrown);
        }
        return order != null && order.position().equals(head.position())
                ? new Changed.Whole(head, order)
                : new Changed.Again(head);
    }
}
