package dev.kopru.inventory.ordered;

import dev.kopru.connector.Slices;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.PlacedOrder;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.inventory.ordered.OpenOrderTable.Kept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at open orders again by their keys: one that left the statuses, was deleted or got into the books leaves no change
 * among those that are followed.
 */
class OpenOrderReview {

    private static final int AT_ONCE = 500;

    private final ShopOrders shop;
    private final KeptTogether kept;

    OpenOrderReview(ShopOrders shop, KeptTogether kept) {
        this.shop = shop;
        this.kept = kept;
    }

    /** At most so many, those that were looked at longest ago. */
    void look(OrderSelection by, int most) {
        Slices.of(kept.orders().longestNotLookedAt(shop.code(), most), AT_ONCE).forEach(ids -> look(by, ids));
        kept.write(table -> table.forgetOld(shop.code()));
    }

    private void look(OrderSelection by, List<String> ids) {
        Set<String> booked = shop.inBooks(ids);
        List<String> open = ids.stream().filter(id -> !booked.contains(id)).toList();
        Present present = shop.store().listsAllOrders() ? byHeads(by, open) : whole(by, open, new Present());
        kept.write(table -> {
            table.free(shop.code(), booked);
            table.free(
                    shop.code(),
                    open.stream().filter(id -> !present.found().contains(id)).toList());
            table.looked(shop.code(), present.found());
            table.save(shop.code(), present.states());
        });
    }

    /** What there is of some orders. */
    private record Present(Set<String> found, List<OpenOrder> states) {

        Present() {
            this(new HashSet<>(), new ArrayList<>());
        }
    }

    private Present byHeads(OrderSelection by, List<String> ids) {
        Present present = new Present();
        Map<String, Kept> before = kept.orders().find(shop.code(), ids);
        Map<String, PlacedOrder> changed = new HashMap<>();
        for (PlacedOrder head : shop.heads(ids)) {
            present.found().add(head.id());
            OpenOrder state = OpenOrder.of(head);
            Kept known = before.get(head.id());
            if (!OpenOrder.takes(head, by)) {
                present.states().add(state);
            } else if (known == null || !known.covers(state)) {
                changed.put(head.id(), head);
            }
        }
        return whole(by, List.copyOf(changed.keySet()), present);
    }

    /** One that cannot be read is there all the same, and takes what it took. */
    private Present whole(OrderSelection by, List<String> ids, Present present) {
        List<ShopOrder> orders = shop.whole(ids, (id, thrown) -> present.found().add(id));
        orders.forEach(order -> present.found().add(order.id()));
        present.states().addAll(shop.taking(orders, by));
        return present;
    }
}
