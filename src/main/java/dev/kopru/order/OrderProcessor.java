package dev.kopru.order;

import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.customer.CustomerKeys;
import dev.kopru.order.customer.CustomerReading;
import dev.kopru.order.customer.OrderTexts;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderPayload;
import dev.kopru.order.rule.OrderRules;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Outcome;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import dev.kopru.setting.Current;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.stereotype.Component;

/** Says of each order what it shall become, or why it cannot; touches nothing outside the order. */
@Component
class OrderProcessor implements ItemProcessor<IncomingOrder, Outcome<OrderDraft>> {

    private final Current<OrderSettings> settings;
    private final SalesOrderMapping mapping;
    private final OrderPayload payload;

    OrderProcessor(Current<OrderSettings> settings, SalesOrderMapping mapping, OrderPayload payload) {
        this.settings = settings;
        this.mapping = mapping;
        this.payload = payload;
    }

    /** The order with what becomes of it, said on the caller's thread; as it came where that fails, so that the step fails. */
    IncomingOrder decided(IncomingOrder incoming) {
        try {
            return new IncomingOrder.Decided(incoming, process(incoming));
        } catch (RuntimeException thrownAgainInTheStep) {
            return incoming;
        }
    }

    @Override
    public Outcome<OrderDraft> process(IncomingOrder incoming) {
        return incoming instanceof IncomingOrder.Decided decided
                ? decided.outcome()
                : Outcome.of(incoming, this::draft, payload::of);
    }

    private OrderDraft draft(IncomingOrder incoming) {
        if (incoming instanceof IncomingOrder.Gone gone) {
            return OrderDraft.without(gone.source(), GoneOrder.of(gone), OrderRules.NONE, OrderDraft.Purpose.GONE);
        }
        IncomingOrder.Readable readable = (IncomingOrder.Readable) incoming;
        return draft(readable.source(), readable.order(), readable.rules());
    }

    private OrderDraft draft(Source source, ShopOrder order, OrderRules rules) {
        OrderTexts.checkKeys(order);
        if (settings.now().cancelledStatuses().contains(order.status())) {
            return OrderDraft.without(source, order, rules, OrderDraft.Purpose.CANCEL);
        }
        if (!settings.now().statuses().contains(order.status())) {
            return OrderDraft.without(source, order, rules, OrderDraft.Purpose.LEFT);
        }
        CustomerKeys customer = CustomerReading.keys(order, settings.now().accounts());
        SalesOrderMapping.Mapped mapped = mapping.document(order, customer, rules);
        List<Reason> notices = Stream.concat(customer.notices().stream(), mapped.notices().stream())
                .toList();
        return OrderDraft.posting(source, order, mapped.document(), customer, rules, notices);
    }
}
