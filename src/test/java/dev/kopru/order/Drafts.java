package dev.kopru.order;

import dev.kopru.connector.accounting.SalesOrder;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.job.Outcome;
import dev.kopru.job.Reason;
import java.time.ZoneId;

/** Takes orders through the processor, as the job does. */
record Drafts(OrderSettings settings) {

    static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    static final Drafts PACKAGED = new Drafts(TestSettings.packaged());

    Outcome<OrderDraft> outcome(ShopOrder order) {
        return new OrderProcessor(settings, new SalesOrderMapping(settings, ISTANBUL), new OrderPayload())
                .process(new IncomingOrder.Readable(OrderSources.live(order), order));
    }

    OrderDraft draft(AnOrder order) {
        Outcome<OrderDraft> outcome = outcome(order.build());
        if (outcome instanceof Outcome.Accepted<OrderDraft> accepted) {
            return accepted.value();
        }
        throw new AssertionError("rejected: " + ((Outcome.Rejected<OrderDraft>) outcome).rejection());
    }

    SalesOrder document(AnOrder order) {
        return draft(order).salesOrder();
    }

    Reason rejection(AnOrder order) {
        Outcome<OrderDraft> outcome = outcome(order.build());
        if (outcome instanceof Outcome.Rejected<OrderDraft> rejected) {
            return rejected.rejection().reason();
        }
        OrderDraft draft = ((Outcome.Accepted<OrderDraft>) outcome).value();
        if (draft.purpose() == OrderDraft.Purpose.LEFT) {
            ChunkResult result = new ChunkResult(new OrderPayload());
            new LeftOrders(settings).isToBeCancelled(draft, null, result);
            return result.rejections().get(0).reason();
        }
        throw new AssertionError("accepted: " + outcome);
    }
}
