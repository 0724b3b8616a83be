package dev.kopru.order.link;

import dev.kopru.connector.store.OrderHead;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.contained.InternalErrors;
import dev.kopru.order.rule.OrderRules;
import dev.kopru.record.Incoming;
import dev.kopru.record.Origin;
import dev.kopru.record.Outcome;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;

/** An order on its way in, by whatever reader: understood, or raw with the reason why it cannot be. */
public sealed interface IncomingOrder extends Incoming {

    /** An order as the shop has it, and what holds for it alone. */
    record Readable(Source source, ShopOrder order, OrderRules rules) implements IncomingOrder {

        public Readable(Source source, ShopOrder order) {
            this(source, order, OrderRules.NONE);
        }
    }

    /** An order with a document that is no longer in the shop. */
    record Gone(Source source, String store, String orderId, String number) implements IncomingOrder {

        /** Its record; a shop that has forgotten an order names no revision of it. */
        public static Gone of(String store, String orderId, String number) {
            return new Gone(new Source(store + ":" + orderId, number, Origin.LIVE, null, 0), store, orderId, number);
        }
    }

    /** An order of which was said ahead of the step what it shall become. */
    record Decided(IncomingOrder incoming, Outcome<OrderDraft> outcome) implements IncomingOrder {

        @Override
        public Source source() {
            return incoming.source();
        }
    }

    /** What came in could not be read as an order; payload is JSON that reads the same way when it is tried again. */
    record Unreadable(Source source, String payload, Reason reason) implements IncomingOrder, Incoming.Unread {

        /** An order of the shop of which even reading failed unexpectedly; it is read again later. */
        public static Unreadable of(String store, String orderId, Throwable thrown) {
            return of(new Source(store + ":" + orderId, orderId, Origin.LIVE, null, 0), thrown);
        }

        /** The same of one that stands in the list of changes. */
        public static Unreadable of(OrderHead head, Throwable thrown) {
            return of(
                    new Source(head.store() + ":" + head.id(), head.number(), Origin.LIVE, null, head.revision()),
                    thrown);
        }

        private static Unreadable of(Source source, Throwable thrown) {
            return new Unreadable(source, OrderPayload.ofKeys(source), InternalErrors.of(source, thrown));
        }
    }
}
