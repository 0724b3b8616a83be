package dev.kopru.inventory.ordered;

import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.PlacedOrder;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.inventory.ordered.OpenOrderTable.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the shop's orders for those that its list of changes never brought: committed too late, or without an instant of
 * change.
 */
class MissedOrders {

    /** Older ones are in the books, or nobody waits for them. */
    private static final Duration PLACED_WITHIN = Duration.ofDays(90);

    private static final int AT_ONCE = 1000;

    private final ShopOrders shop;
    private final KeptTogether kept;

    MissedOrders(ShopOrders shop, KeptTogether kept) {
        this.shop = shop;
        this.kept = kept;
    }

    /** Nothing where the shop cannot list all its orders. */
    void find(OrderSelection by) {
        if (!shop.store().listsAllOrders()) {
            return;
        }
        Instant from = from(by.placedFrom());
        String after = "";
        int found = AT_ONCE;
        while (found >= AT_ONCE) {
            String last = after;
            List<PlacedOrder> page =
                    shop.patience().call("list orders", () -> shop.store().placedOrders(from, last, AT_ONCE));
            keep(page, by);
            found = page.size();
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        }
    }

    private Instant from(@Nullable Instant placedFrom) {
        Instant within =
                shop.patience().call("read the shop's clock", shop.store()::now).minus(PLACED_WITHIN);
        return placedFrom != null && placedFrom.isAfter(within) ? placedFrom : within;
    }

    private void keep(List<PlacedOrder> page, OrderSelection by) {
        Map<String, PlacedOrder> wanted = new LinkedHashMap<>();
        page.stream().filter(order -> OpenOrder.takes(order, by)).forEach(order -> wanted.put(order.id(), order));
        Map<String, Kept> known = kept.orders().find(shop.code(), wanted.keySet());
        wanted.values().removeIf(order -> {
            Kept before = known.get(order.id());
            return before != null && before.covers(OpenOrder.of(order));
        });
        Set<String> booked = shop.inBooks(wanted.keySet());
        wanted.keySet().removeAll(booked);
        if (wanted.isEmpty()) {
            return;
        }
        List<UncountedOrder> unreadable = new ArrayList<>();
        List<ShopOrder> orders = shop.whole(
                List.copyOf(wanted.keySet()),
                (id, thrown) -> unreadable.add(new UncountedOrder(
                        id, wanted.getOrDefault(id, page.get(0)).number())));
        List<OpenOrder> states = shop.taking(orders, by);
        kept.write(table -> {
            table.save(shop.code(), states);
            kept.note(unreadable);
        });
    }
}
