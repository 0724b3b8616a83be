package dev.kopru.order;

import dev.kopru.connector.store.OrderWeight;
import dev.kopru.contained.Records;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderPayload;
import dev.kopru.record.Source;
import org.springframework.stereotype.Component;

/** By what orders are known, and how they are kept, should one of them bring forth something unexpected. */
@Component
class OrderRecords implements Records<IncomingOrder, OrderDraft> {

    private final OrderPayload payload;

    OrderRecords(OrderPayload payload) {
        this.payload = payload;
    }

    @Override
    public Source source(IncomingOrder incoming) {
        return incoming.source();
    }

    @Override
    public Source sourceOf(OrderDraft draft) {
        return draft.source();
    }

    @Override
    public String payload(IncomingOrder incoming) {
        if (incoming instanceof IncomingOrder.Readable readable) {
            return payload.of(readable.source(), readable.order(), readable.rules());
        }
        return incoming instanceof IncomingOrder.Unreadable unreadable
                ? unreadable.payload()
                : scantPayload(incoming.source());
    }

    @Override
    public String payloadOf(OrderDraft draft) {
        return payload.of(draft);
    }

    @Override
    public long weight(IncomingOrder incoming) {
        if (incoming instanceof IncomingOrder.Readable readable) {
            return OrderWeight.of(readable.order());
        }
        return incoming instanceof IncomingOrder.Unreadable unreadable
                ? unreadable.payload().length()
                : 0;
    }

    /** A live order is read again as the shop has it by then. */
    @Override
    public String scantPayload(Source source) {
        return OrderPayload.keysOnly(source);
    }
}
