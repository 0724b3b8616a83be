package dev.kopru.order;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.customer.CustomerKeys;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderPayload;
import dev.kopru.order.link.OrderSources;
import dev.kopru.order.posting.LeftOrders;
import dev.kopru.order.posting.OrderChunk;
import dev.kopru.order.rule.OrderRules;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Outcome;
import dev.kopru.record.Reason;
import dev.kopru.setting.Current;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes orders through the processor, as the job does. */
public record Drafts(OrderSettings settings) {

    public static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    public static final Drafts PACKAGED = new Drafts(TestSettings.packaged());

    /** Two days after the orders of {@link AnOrder}. */
    static final Clock CLOCK = Clock.fixed(AnOrder.NOON.plus(2, ChronoUnit.DAYS), ZoneOffset.UTC);

    public Outcome<OrderDraft> outcome(ShopOrder order) {
        return outcome(order, OrderRules.NONE);
    }

    public Outcome<OrderDraft> outcome(ShopOrder order, OrderRules rules) {
        return new OrderProcessor(
                        Current.fixed(settings),
                        new SalesOrderMapping(Current.fixed(settings), ISTANBUL, CLOCK),
                        new OrderPayload())
                .process(new IncomingOrder.Readable(OrderSources.live(order), order, rules));
    }

    public List<Reason> notices(AnOrder order) {
        return draft(order).notices();
    }

    public OrderDraft draft(AnOrder order) {
        Outcome<OrderDraft> outcome = outcome(order.build());
        if (outcome instanceof Outcome.Accepted<OrderDraft> accepted && refusal(accepted) == null) {
            return accepted.value();
        }
        throw new AssertionError("rejected: " + outcome);
    }

    public SalesOrder document(AnOrder order) {
        return draft(order).salesOrder();
    }

    public Reason rejection(AnOrder order) {
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
