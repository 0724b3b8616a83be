package dev.kopru.order;

import dev.kopru.connector.store.OrderWeight;
import dev.kopru.contained.IncomingRecords;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderPayload;
import dev.kopru.record.Source;
import org.springframework.stereotype.Component;

/** By what orders are known, and how they are kept, should one of them fail unexpectedly. */
@Component
class OrderRecords implements IncomingRecords<IncomingOrder, OrderDraft> {

    private final OrderPayload payload;

    OrderRecords(OrderPayload payload) {
        this.payload = payload;
    }

    @Override
    public String payloadOfRead(IncomingOrder incoming) {
        return payload.of(incoming);
    }

    @Override
    public String payloadOf(OrderDraft draft) {
        return payload.of(draft);
    }

    @Override
    public long weightOfRead(IncomingOrder incoming) {
        if (incoming instanceof IncomingOrder.Decided decided) {
            return weight(decided.incoming());
        }
        return incoming instanceof IncomingOrder.Readable readable ? OrderWeight.of(readable.order()) : 0;
    }

    /** A live order is read again as the shop has it by then. */
    @Override
    public String scantPayload(Source source) {
        return OrderPayload.keysOnly(source);
    }
}
