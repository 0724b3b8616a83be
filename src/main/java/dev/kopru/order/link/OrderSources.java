package dev.kopru.order.link;

import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.rule.ExternalRef;
import dev.kopru.record.Origin;
import dev.kopru.record.Source;

/** Names a live order as a record of the job. */
public final class OrderSources {

    private OrderSources() {}

    public static Source live(ShopOrder order) {
        return new Source(ExternalRef.of(order), order.number(), Origin.LIVE, null, order.revision());
    }
}
