package dev.kopru.order;

import dev.kopru.connector.accounting.SalesOrder;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.job.Outcome;
import dev.kopru.job.Reason;
import dev.kopru.setting.Current;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes orders through the processor, as the job does. */
record Drafts(OrderSettings settings) {

    static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    static final Drafts PACKAGED = new Drafts(TestSettings.packaged());

    /** Two days after the orders of {@link AnOrder}. */
    static final Clock CLOCK = Clock.fixed(AnOrder.NOON.plus(2, ChronoUnit.DAYS), ZoneOffset.UTC);

    Outcome<OrderDraft> outcome(ShopOrder order) {
        return outcome(order, OrderRules.NONE);
    }

    Outcome<OrderDraft> outcome(ShopOrder order, OrderRules rules) {
        return new OrderProcessor(
                        Current.fixed(settings),
                        new SalesOrderMapping(Current.fixed(settings), ISTANBUL, CLOCK),
                        new OrderPayload())
                .process(new IncomingOrder.Readable(OrderSources.live(order), order, rules));
    }

    List<Reason> notices(AnOrder order) {
        return draft(order).notices();
    }

    OrderDraft draft(AnOrder order) {
        Outcome<OrderDraft> outcome = outcome(order.build());
        if (outcome instanceof Outcome.Accepted<OrderDraft> accepted && refusal(accepted) == null) {
            return accepted.value();
        }
        throw new AssertionError("rejected: " + outcome);
    }

    SalesOrder document(AnOrder order) {
        return draft(order).salesOrder();
    }

    Reason rejection(AnOrder order) {
        Outcome<OrderDraft> outcome = outcome(order.build());
        if (outcome instanceof Outcome.Rejected<OrderDraft> rejected) {
            return rejected.rejection().reason();
        }
        Outcome.Accepted<OrderDraft> accepted = (Outcome.Accepted<OrderDraft>) outcome;
        Reason refusal = refusal(accepted);
        if (refusal != null) {
            return refusal;
        }
        if (accepted.value().purpose() == OrderDraft.Purpose.LEFT) {
            OrderChunk result = new OrderChunk(new OrderPayload());
            new LeftOrders(Current.fixed(settings)).isToBeCancelled(accepted.value(), null, result);
            return result.rejections().get(0).reason();
        }
        throw new AssertionError("accepted: " + outcome);
    }

    /** An order without a document is rejected for its customer. */
    private static @Nullable Reason refusal(Outcome.Accepted<OrderDraft> accepted) {
        CustomerKeys customer = accepted.value().customer();
        return customer == null ? null : customer.refusal();
    }
}
