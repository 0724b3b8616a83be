package dev.kopru.order;

import dev.kopru.connector.store.ShopOrder;
import dev.kopru.job.Origin;
import dev.kopru.job.Source;

/** Names a live order as a record of the job. */
final class OrderSources {

    private OrderSources() {}

    static Source live(ShopOrder order) {
        return new Source(ExternalRef.of(order), order.number(), Origin.LIVE, null, order.revision());
    }
}
