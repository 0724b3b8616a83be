package dev.kopru.order;

import dev.kopru.connector.store.ShopOrder;
import dev.kopru.job.Reason;
import dev.kopru.job.Source;

/** An order on its way in, by whatever reader: understood, or raw with the reason why it cannot be. */
sealed interface IncomingOrder {

    Source source();

    /** An order as the shop has it. */
    record Readable(Source source, ShopOrder order) implements IncomingOrder {}

    /** What came in could not be read as an order; payload is JSON that reads the same way when it is tried again. */
    record Unreadable(Source source, String payload, Reason reason) implements IncomingOrder {}
}
