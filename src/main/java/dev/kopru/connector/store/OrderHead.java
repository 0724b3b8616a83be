package dev.kopru.connector.store;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.store.order.ShopOrder;

/**
 * By what an order is known in the shop's list of changes, without what it says.
 *
 * @param number what people know it by
 * @param revision grows with every change; 0 = the shop knows none
 */
public record OrderHead(String store, ChangePosition position, String number, long revision) {

    public static OrderHead of(ShopOrder order) {
        return new OrderHead(order.store(), order.position(), order.number(), order.revision());
    }

    /** The shop's key of the order. */
    public String id() {
        return position.key();
    }
}
