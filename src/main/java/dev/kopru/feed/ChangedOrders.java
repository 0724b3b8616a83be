package dev.kopru.feed;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.Patience;
import dev.kopru.connector.store.OrderHead;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.OrderWeight;
import dev.kopru.connector.store.Store;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.contained.Containing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads pages of the shop's changes; where one of the orders cannot be read, each by its id, so that it costs itself. */
public record ChangedOrders(Store store, Patience patience) {

    private static final Logger log = LoggerFactory.getLogger(ChangedOrders.class);

    /** By their ids so many are read at once: nothing is known of how long they are. */
    public static final int APART = 20;

    /** Some changed orders, and whether there are no more of them now. */
    public record Page(List<Changed> orders, boolean last) {}

    /** A changed order: as the shop has it, or what was thrown in its place; neither when it has changed once more. */
    public sealed interface Changed {

        OrderHead head();

        record Whole(OrderHead head, ShopOrder order) implements Changed {}

        record Unreadable(OrderHead head, Throwable thrown) implements Changed {}

        record Again(OrderHead head) implements Changed {}
    }

    /** In the order of the list, at most {@code limit}. */
    public Page after(OrderSelection selection, ChangePosition after, int limit) {
        return Containing.of(() -> together(selection, after, limit), thrown -> {
            log.warn("A page of changed orders could not be read; they are read one by one by id", thrown);
            return apart(selection, after, Math.min(limit, APART));
        });
    }

    private Page together(OrderSelection selection, ChangePosition after, int limit) {
        List<ShopOrder> orders =
                patience.call("read changed orders", () -> store.changedOrders(selection, after, limit));
        boolean full = orders.size() >= limit
                || orders.stream().mapToLong(OrderWeight::of).sum() >= OrderWeight.MOST_TOGETHER;
        return new Page(
                orders.stream()
                        .<Changed>map(order -> new Changed.Whole(OrderHead.of(order), order))
                        .toList(),
                !full);
    }

    private Page apart(OrderSelection selection, ChangePosition after, int limit) {
        List<OrderHead> heads = patience.call("list changed orders", () -> store.changedHeads(selection, after, limit));
        Map<String, Throwable> unreadable = new HashMap<>();
        Map<String, ShopOrder> orders = new HashMap<>();
        OrdersById.read(store, patience, heads.stream().map(OrderHead::id).toList(), unreadable::put)
                .forEach(order -> orders.put(order.id(), order));
        return new Page(
                heads.stream()
                        .map(head -> changed(head, orders.get(head.id()), unreadable.get(head.id())))
                        .toList(),
                heads.size() < limit);
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
