package dev.kopru.order;

import dev.kopru.connector.store.ShopOrder;

/** The keys under which the books remember what came from a shop. */
final class ExternalRef {

    private ExternalRef() {}

    static String of(ShopOrder order) {
        return order.store() + ":" + order.id();
    }

    static String ofRelated(ShopOrder order, String relatedOrderId) {
        return order.store() + ":" + relatedOrderId;
    }
}
