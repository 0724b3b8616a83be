package dev.kopru.inventory.ordered;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.store.OrderHead;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.feed.ChangedOrders;
import dev.kopru.feed.ChangedOrders.Changed;
import dev.kopru.reading.ReaderCursors;
import dev.kopru.reading.ReaderCursors.Cursor;
import dev.kopru.record.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Follows the shop's list of changes in all statuses that take stock, by a cursor of its own; a page and its place are kept together. */
class OpenOrderFeed {

    private static final String SOURCE = "orders";
    private static final int AT_ONCE = 1000;

    private final String job;
    private final ShopOrders shop;
    private final ReaderCursors cursors;
    private final KeptTogether kept;

    OpenOrderFeed(String job, ShopOrders shop, ReaderCursors cursors, KeptTogether kept) {
        this.job = job;
        this.shop = shop;
        this.cursors = cursors;
        this.kept = kept;
    }

    /**
     * By another choice of orders than before, from the beginning.
     *
     * @param lookedAt so many open orders are looked at again beside
     */
    void follow(OrderSelection by, Duration overlap, int atOnce, int lookedAt) {
        Instant now = shop.patience().call("read the shop's clock", shop.store()::now);
        String selection =
                new Fingerprint().text(by.statuses(), by.placedFrom()).hex();
        ChangePosition after = cursors.find(job, SOURCE)
                .filter(cursor -> cursor.selection().equals(selection))
                .map(cursor -> cursor.lookingBack(overlap))
                .map(cursor -> new ChangePosition(cursor.changedAt(), cursor.recordId()))
                .orElse(ChangePosition.START);
        OrderSelection listed = withLeaving(by, after, lookedAt);
        ChangedOrders changes = new ChangedOrders(shop.store(), shop.patience());
        boolean last = false;
        while (!last) {
            ChangedOrders.Page page = changes.after(listed, after, Math.min(atOnce, AT_ONCE));
            List<Changed> orders = page.orders();
            last = page.last() || orders.isEmpty();
            if (!orders.isEmpty()) {
                ChangePosition reached = orders.get(orders.size() - 1).head().position();
                Cursor to = new Cursor(selection, reached.changedAt(), reached.key(), now);
                keep(orders, by, () -> cursors.move(job, SOURCE, to));
                after = reached;
            }
        }
    }

    /** Where some open orders are not looked at again in every run, those that leave the statuses are followed as well. */
    private OrderSelection withLeaving(OrderSelection by, ChangePosition after, int lookedAt) {
        if (after.equals(ChangePosition.START) || !kept.orders().takeMoreThan(shop.code(), lookedAt)) {
            return by;
        }
        SortedSet<String> statuses = new TreeSet<>(by.statuses());
        shop.others(by, after.changedAt()).forEach(other -> statuses.add(other.status()));
        return new OrderSelection(statuses, by.placedFrom(), by.changedUntil());
    }

    private void keep(List<Changed> changed, OrderSelection by, Runnable passed) {
        List<ShopOrder> whole = new ArrayList<>();
        List<OrderHead> unreadable = new ArrayList<>();
        for (Changed order : changed) {
            if (order instanceof Changed.Whole readable) {
                whole.add(readable.order());
            } else if (order instanceof Changed.Unreadable not) {
                unreadable.add(not.head());
            }
        }
        List<OpenOrder> states = shop.taking(whole, by);
        kept.write(table -> {
            table.save(shop.code(), states);
            kept.note(unreadable.stream()
                    .map(head -> new UncountedOrder(head.id(), head.number()))
                    .toList());
            passed.run();
        });
    }
}
