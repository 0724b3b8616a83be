package dev.kopru.order;

import dev.kopru.connector.store.ShopOrder;
import dev.kopru.job.Reason;
import dev.kopru.job.Source;

/** An order on its way in, by whatever reader: understood, or raw with the reason why it cannot be. */
sealed interface IncomingOrder {

    Source source();

    /** An order as the shop has it, and what holds for it alone. */
    record Readable(Source source, ShopOrder order, OrderRules rules) implements IncomingOrder {

        Readable(Source source, ShopOrder order) {
            this(source, order, OrderRules.NONE);
        }
    }

    /** What came in could not be read as an order; payload is JSON that reads the same way when it is tried again. */
    record Unreadable(Source source, String payload, Reason reason) implements IncomingOrder {}
}
