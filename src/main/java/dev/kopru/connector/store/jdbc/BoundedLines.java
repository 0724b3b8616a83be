package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.store.OrderWeight;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a page of orders, as long as they may be in memory together; else how much each order weighs with them. */
final class BoundedLines {

    private final List<ShopOrder> orders;
    private final Map<String, List<ShopOrderLine>> lines = new HashMap<>();
    private final Map<String, Long> weights = new HashMap<>();
    private long together;

    BoundedLines(List<ShopOrder> orders) {
        this.orders = orders;
        orders.forEach(order -> weigh(order.id(), OrderWeight.of(order)));
    }

    void take(String orderId, ShopOrderLine line) {
        weigh(orderId, OrderWeight.of(line));
        if (isTooMuch()) {
            lines.clear();
        } else {
            lines.computeIfAbsent(orderId, id -> new ArrayList<>()).add(line);
        }
    }

    private void weigh(String orderId, long weight) {
        weights.merge(orderId, weight, Long::sum);
        together += weight;
    }

    boolean isTooMuch() {
        return together >= OrderWeight.MOST_TOGETHER;
    }

    Map<String, List<ShopOrderLine>> all() {
        return lines;
    }

    /** At least one, up to the one with which they weigh enough. */
    List<ShopOrder> first() {
        long weight = 0;
        int end = 0;
        while (end < orders.size() && weight < OrderWeight.MOST_TOGETHER) {
            weight += weights.getOrDefault(orders.get(end++).id(), 0L);
        }
        return orders.subList(0, end);
    }
}
