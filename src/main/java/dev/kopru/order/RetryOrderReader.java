package dev.kopru.order;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.connector.store.Store;
import dev.kopru.contained.Containing;
import dev.kopru.contained.InternalErrors;
import dev.kopru.job.Origin;
import dev.kopru.job.Source;
import dev.kopru.retry.DueRecord;
import dev.kopru.retry.DueRecords;
import dev.kopru.retry.InvalidPayloadException;
import dev.kopru.retry.PayloadJson;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the records that are due for another try.
 *
 * <p>An order that the shop has changed meanwhile is tried as it is now; a payload that a person corrected is tried as
 * corrected.
 */
class RetryOrderReader implements ItemReader<IncomingOrder> {

    private final DueRecords due;
    private final Store store;
    private final OrderPayload payload;
    private final CsvOrderMapping csv;
    private final Patience patience;
    private final Deque<DueRecord> page = new ArrayDeque<>();
    private final Deque<IncomingOrder> buffer = new ArrayDeque<>();

    RetryOrderReader(DueRecords due, Store store, OrderPayload payload, CsvOrderMapping csv, Patience patience) {
        this.due = due;
        this.store = store;
        this.payload = payload;
        this.csv = csv;
        this.patience = patience;
    }

    /** A record that is due, and the order as it is kept. */
    private record Kept(DueRecord record, IncomingOrder order) {}

    @Override
    public @Nullable IncomingOrder read() {
        if (buffer.isEmpty()) {
            if (page.isEmpty()) {
                page.addAll(due.next());
            }
            fill(partOfPage());
        }
        return buffer.poll();
    }

    /** Of orders that are read in the shop by their keys alone it is not known how long they are. */
    private List<Kept> partOfPage() {
        List<Kept> part = new ArrayList<>();
        int unknown = 0;
        while (!page.isEmpty() && unknown < ChangedOrders.APART) {
            DueRecord record = page.remove();
            IncomingOrder order = asKept(record);
            unknown += order instanceof IncomingOrder.Gone ? 1 : 0;
            part.add(new Kept(record, order));
        }
        return part;
    }

    private void fill(List<Kept> part) {
        Map<String, Throwable> unreadable = new HashMap<>();
        Map<String, ShopOrder> present = present(part.stream().map(Kept::order).toList(), unreadable);
        for (Kept kept : part) {
            Throwable thrown = unreadable.get(idInThisStore(kept.order()));
            buffer.add(thrown == null ? newest(kept.order(), present) : unreadable(kept.record(), thrown));
        }
    }

    private IncomingOrder asKept(DueRecord record) {
        return Containing.of(() -> read(record), thrown -> unreadable(record, thrown));
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
