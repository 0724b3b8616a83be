package dev.kopru.order.posting;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.document.BookedOrder;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.customer.CustomerReading;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderLink;
import dev.kopru.order.link.OrderLinks;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.record.Origin;
import dev.kopru.record.Rejection;
import dev.kopru.retry.RetryState;
import dev.kopru.retry.RetryTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the sales that a chunk's returns name: in the books, among what waits, in the shop; one look-up each a chunk. */
@Component
class ReturnedSales {

    private final Accounting accounting;
    private final SalesInTheShop shop;
    private final RetryTable retries;
    private final OrderLinks links;
    private final Patience patience;

    ReturnedSales(Accounting accounting, SalesInTheShop shop, RetryTable retries, OrderLinks links, Patience patience) {
        this.accounting = accounting;
        this.shop = shop;
        this.retries = retries;
        this.links = links;
        this.patience = patience;
    }

    /** By the returns' external references; a return that names no sale is left out. */
    Map<String, ReturnedSale> of(List<OrderDraft> returns, OrderChunk chunk) {
        Map<String, OrderDraft> bySale = new LinkedHashMap<>();
        for (OrderDraft draft : returns) {
            String sale = draft.salesOrder().relatedRef();
            if (sale != null) {
                bySale.merge(sale, draft, (one, other) -> one.source().origin() == Origin.LIVE ? one : other);
            }
        }
        Map<String, ReturnedSale> inTheBooks = booked(bySale.keySet());
        Map<String, ReturnedSale> found = new HashMap<>(inTheBooks);
        found.values().removeIf(ReturnedSale.Unsold.class::isInstance);
        Map<String, OrderDraft> open = without(bySale, found);
        waiting(open, chunk, found);
        inTheBooks.forEach(found::putIfAbsent);
        linked(without(open, found), found);
        found.putAll(shop.find(without(open, found)));
        return byReturn(returns, found);
    }

    private static Map<String, ReturnedSale> byReturn(List<OrderDraft> returns, Map<String, ReturnedSale> bySale) {
        Map<String, ReturnedSale> byReturn = new HashMap<>();
        for (OrderDraft draft : returns) {
            String sale = draft.salesOrder().relatedRef();
            if (sale != null) {
                boolean itself = sale.equals(draft.externalRef());
                byReturn.put(
                        draft.externalRef(),
                        itself ? new ReturnedSale.AReturn() : bySale.getOrDefault(sale, new ReturnedSale.Unknown()));
            }
        }
        return byReturn;
    }

    private static Map<String, OrderDraft> without(Map<String, OrderDraft> all, Map<String, ReturnedSale> found) {
        Map<String, OrderDraft> left = new LinkedHashMap<>(all);
        left.keySet().removeAll(found.keySet());
        return left;
    }

    private Map<String, ReturnedSale> booked(Collection<String> refs) {
        Map<String, ReturnedSale> found = new HashMap<>();
        if (!refs.isEmpty()) {
            for (BookedOrder sale : patience.call("read returned sales", () -> accounting.readSalesOrders(refs))) {
                if (sale.content().isReturn()) {
                    found.put(sale.posted().externalRef(), new ReturnedSale.AReturn());
                } else {
                    found.put(sale.posted().externalRef(), live(sale));
                }
            }
        }
        return found;
    }

    private static ReturnedSale live(BookedOrder sale) {
        return sale.posted().cancelled()
                ? new ReturnedSale.Unsold(
                        sale.posted().number() + " " + sale.posted().state())
                : new ReturnedSale.Booked(sale);
    }

    /** A cancelled sale that is about to be posted again is waited for as well. */
    private void waiting(Map<String, OrderDraft> open, OrderChunk chunk, Map<String, ReturnedSale> found) {
        Set<String> now = chunk.rejections().stream()
                .map(Rejection::source)
                .map(source -> source.key())
                .collect(Collectors.toSet());
        Map<String, RetryState> before = retries.unresolved(OrderImportJob.NAME, open.keySet());
        for (String ref : open.keySet()) {
            RetryState state = before.get(ref);
            if (now.contains(ref) || (state != null && state.isOpen())) {
                found.put(ref, new ReturnedSale.Expected());
            } else if (state != null) {
                found.put(ref, new ReturnedSale.Unsold(state.name()));
            }
        }
    }

    /** A document that was posted and is gone (books of another year) tells nothing. */
    private void linked(Map<String, OrderDraft> open, Map<String, ReturnedSale> found) {
        Map<String, List<String>> idsByStore = open.values().stream()
                .map(OrderDraft::order)
                .collect(Collectors.groupingBy(
                        ShopOrder::store, Collectors.mapping(ReturnedSales::saleId, Collectors.toList())));
        idsByStore.forEach(
                (store, ids) -> links.find(store, ids).values().forEach(link -> found.put(link.key(), ofLink(link))));
    }

    private static ReturnedSale ofLink(OrderLink link) {
        return link.state() == OrderLink.State.POSTED
                ? new ReturnedSale.Unknown()
                : new ReturnedSale.Unsold(link.state().name());
    }

    static String saleId(ShopOrder order) {
        return String.valueOf(CustomerReading.blankToNull(order.relatedOrderId()));
    }
}
