package dev.kopru.order.posting;

import dev.kopru.connector.Patience;
import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.store.Store;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.order.rule.OrderSelections;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Origin;
import dev.kopru.retry.RetryTable;
import dev.kopru.setting.Current;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the shop for returned sales that neither the books nor Köprü know: they may still come, or never will. */
@Component
class SalesInTheShop {

    private final Store store;
    private final RetryTable retries;
    private final Current<OrderSettings> settings;
    private final OrderSelections selections;
    private final Patience patience;

    SalesInTheShop(
            Store store,
            RetryTable retries,
            Current<OrderSettings> settings,
            OrderSelections selections,
            Patience patience) {
        this.store = store;
        this.retries = retries;
        this.settings = settings;
        this.selections = selections;
        this.patience = patience;
    }

    /** By the sales' external references; the drafts are one return of each. */
    Map<String, ReturnedSale> find(Map<String, OrderDraft> open) {
        Map<String, ReturnedSale> found = new HashMap<>();
        Map<String, OrderDraft> ours = open.entrySet().stream()
                .filter(entry -> entry.getValue().order().store().equals(store.code()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, ShopOrder> present = ask(ours.values());
        Set<String> waited = retries.unresolved(
                        OrderImportJob.NAME,
                        open.values().stream().map(OrderDraft::externalRef).toList())
                .keySet();
        open.forEach((ref, draft) -> {
            ShopOrder sale = present == null ? null : present.get(ReturnedSales.saleId(draft.order()));
            boolean asked = present != null || !ours.containsKey(ref);
            found.put(ref, sale == null ? unknown(draft, asked, waited) : known(sale));
        });
        return found;
    }

    /** A file may bring the sale further down, so its return waits until the next run; a shop that is away is no answer. */
    private static ReturnedSale unknown(OrderDraft draft, boolean asked, Set<String> waited) {
        boolean fromFile = draft.source().origin() == Origin.CSV;
        return !asked || (fromFile && !waited.contains(draft.externalRef()))
                ? new ReturnedSale.Expected()
                : new ReturnedSale.Unknown();
    }

    private ReturnedSale known(ShopOrder sale) {
        if (sale.kind() == OrderKind.RETURN) {
            return new ReturnedSale.AReturn();
        }
        if (settings.now().cancelledStatuses().contains(sale.status())) {
            return new ReturnedSale.Unsold(sale.status());
        }
        Instant from = selections.startDate();
        Instant placed = sale.placedAt();
        return from != null && placed != null && placed.isBefore(from)
                ? new ReturnedSale.Unknown()
                : new ReturnedSale.Expected();
    }

    /** Null when the shop does not answer, which is no harm for a file that is imported because of just that. */
    private @Nullable Map<String, ShopOrder> ask(Collection<OrderDraft> returns) {
        List<String> ids = returns.stream()
                .map(OrderDraft::order)
                .map(ReturnedSales::saleId)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        boolean live = returns.stream().anyMatch(draft -> draft.source().origin() == Origin.LIVE);
        try {
            List<ShopOrder> orders =
                    live ? patience.call("read returned orders", () -> store.ordersById(ids)) : store.ordersById(ids);
            return orders.stream().collect(Collectors.toMap(ShopOrder::id, Function.identity()));
        } catch (UnavailableException e) {
            if (live) {
                throw e;
            }
            return null;
        }
    }
}
