package dev.kopru.order;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.Store;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.contained.InternalErrors;
import dev.kopru.feed.ChangedOrders;
import dev.kopru.feed.OrdersById;
import dev.kopru.order.csv.CsvOrderMapping;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.order.link.OrderPayload;
import dev.kopru.order.link.OrderSources;
import dev.kopru.order.rule.OrderRules;
import dev.kopru.recipe.Due;
import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import dev.kopru.retry.DueRecord;
import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.retry.payload.PayloadJson;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rejected orders on their next try. One that the shop has changed meanwhile is tried as it is now; a payload that a person
 * corrected is tried as corrected.
 */
@Component
class DueOrders implements Due.Loading<IncomingOrder> {

    private final Store store;
    private final OrderPayload payload;
    private final CsvOrderMapping csv;
    private final Patience patience;

    DueOrders(Store store, OrderPayload payload, CsvOrderMapping csv, Patience patience) {
        this.store = store;
        this.payload = payload;
        this.csv = csv;
        this.patience = patience;
    }

    /** A record that is due, and the order as it is kept. */
    private record Kept(DueRecord record, IncomingOrder order) {}

    @Override
    public List<IncomingOrder> load(Deque<DueRecord> due) {
        List<Kept> part = part(due);
        Map<String, Throwable> unreadable = new HashMap<>();
        Map<String, ShopOrder> present = present(part.stream().map(Kept::order).toList(), unreadable);
        List<IncomingOrder> orders = new ArrayList<>(part.size());
        for (Kept kept : part) {
            Throwable thrown = unreadable.get(idInThisStore(kept.order()));
            orders.add(thrown == null ? newest(kept.order(), present) : unreadable(kept.record(), thrown));
        }
        return orders;
    }

    /** Of orders that are read in the shop by their keys alone it is not known how long they are. */
    private List<Kept> part(Deque<DueRecord> due) {
        List<Kept> part = new ArrayList<>();
        int unknown = 0;
        while (!due.isEmpty() && unknown < ChangedOrders.APART) {
            DueRecord record = due.remove();
            IncomingOrder order = Due.asKept(record, this::read, IncomingOrder.Unreadable::new);
            unknown += order instanceof IncomingOrder.Gone ? 1 : 0;
            part.add(new Kept(record, order));
        }
        return part;
    }

    private static IncomingOrder unreadable(DueRecord record, Throwable thrown) {
        return new IncomingOrder.Unreadable(
                record.source(), record.payload(), InternalErrors.of(record.source(), thrown));
    }

    private IncomingOrder read(DueRecord record) {
        try {
            PayloadJson json = PayloadJson.of(record.payload());
            return payload.isOrder(json)
                    ? payload.incoming(json, record.source(), record.payloadEdited())
                    : csv.fromPayload(record.payload(), record.source());
        } catch (InvalidPayloadException e) {
            return new IncomingOrder.Unreadable(record.source(), record.payload(), e.reason());
        }
    }

    /** The shop's own state of them; those of which the shop's answer cannot be read are put in {@code unreadable}. */
    private Map<String, ShopOrder> present(List<IncomingOrder> kept, Map<String, Throwable> unreadable) {
        List<String> ids = kept.stream()
                .filter(incoming -> incoming.source().origin() == Origin.LIVE)
                .map(this::idInThisStore)
                .filter(Objects::nonNull)
                .toList();
        return OrdersById.read(store, patience, ids, unreadable::put).stream()
                .collect(Collectors.toMap(ShopOrder::id, Function.identity()));
    }

    private @Nullable String idInThisStore(IncomingOrder incoming) {
        if (incoming instanceof IncomingOrder.Gone gone && gone.store().equals(store.code())) {
            return gone.orderId();
        }
        return incoming instanceof IncomingOrder.Readable readable
                        && readable.order().store().equals(store.code())
                ? readable.order().id()
                : null;
    }

    private static IncomingOrder newest(IncomingOrder kept, Map<String, ShopOrder> present) {
        if (kept instanceof IncomingOrder.Gone gone) {
            ShopOrder back = present.get(gone.orderId());
            return back == null ? kept : new IncomingOrder.Readable(OrderSources.live(back), back);
        }
        if (kept instanceof IncomingOrder.Readable readable) {
            ShopOrder now = present.get(readable.order().id());
            if (now != null && now.revision() > readable.order().revision()) {
                Source source = OrderSources.live(now);
                OrderRules rules = readable.rules().forRate(readable.order().exchangeRate(), now.exchangeRate());
                return new IncomingOrder.Readable(source, now, rules);
            }
        }
        return kept;
    }
}
