package dev.kopru.inventory.ordered;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.PlacedOrder;
import dev.kopru.connector.store.StatusCount;
import dev.kopru.connector.store.Store;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.feed.OrdersById;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Asks the shop what its orders take, and the books which of them they hold: those the books count themselves. */
record ShopOrders(Store store, StockLevels levels, Patience patience) {

    String code() {
        return store.code();
    }

    /** What these states of orders take, the books asked as well. */
    List<OpenOrder> taking(List<ShopOrder> orders, OrderSelection by) {
        List<OpenOrder> states =
                orders.stream().map(order -> OpenOrder.of(order, by)).toList();
        Set<String> booked = inBooks(states.stream()
                .filter(state -> !state.lines().isEmpty())
                .map(OpenOrder::id)
                .toList());
        return states.stream()
                .map(state -> booked.contains(state.id()) ? state.takingNothing() : state)
                .toList();
    }

    /** Keys of those orders that the books hold. */
    Set<String> inBooks(Collection<String> ids) {
        Set<String> held = new HashSet<>();
        if (!ids.isEmpty()) {
            String prefix = code() + ":";
            List<String> refs = ids.stream().map(prefix::concat).toList();
            patience.call("look for orders in the books", () -> levels.levels(List.of(), refs))
                    .ordersInBooks()
                    .forEach(ref -> held.add(ref.substring(prefix.length())));
        }
        return held;
    }

    /** Their heads; those that are left out do not exist. */
    List<PlacedOrder> heads(List<String> ids) {
        return patience.call("look at open orders", () -> store.placedOrders(ids));
    }

    /** How many orders in other statuses have changed since, by status. */
    List<StatusCount> others(OrderSelection by, Instant since) {
        return patience.call("count the orders in other statuses", () -> store.countOtherStatuses(by, since));
    }

    List<ShopOrder> whole(List<String> ids, BiConsumer<String, Throwable> unreadable) {
        return ids.isEmpty() ? List.of() : OrdersById.read(store, patience, ids, unreadable);
    }
}
