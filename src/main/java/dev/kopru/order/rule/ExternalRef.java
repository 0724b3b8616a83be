package dev.kopru.order.rule;

import dev.kopru.connector.store.order.ShopOrder;

/** The keys under which the books remember what came from a shop. */
public final class ExternalRef {

    private ExternalRef() {}

    public static String of(ShopOrder order) {
        return order.store() + ":" + order.id();
    }

    public static String ofRelated(ShopOrder order, String relatedOrderId) {
        return order.store() + ":" + relatedOrderId;
    }
}
