package dev.kopru.order.posting;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.link.NoticedOrder;
import dev.kopru.order.link.OrderContents;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderLink;
import dev.kopru.order.link.OrderPayload;
import dev.kopru.recipe.ChunkResult;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.Rejection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of a chunk of orders. */
public final class OrderChunk extends ChunkResult {

    private final OrderPayload payload;
    private final List<OrderLink> links = new ArrayList<>();
    private final List<OrderContents.Content> contents = new ArrayList<>();
    private final List<NoticedOrder> noticed = new ArrayList<>();
    private final List<OrderDraft> posted = new ArrayList<>();
    private final Set<String> comparableRates = new HashSet<>();
    private final List<Runnable> writes = new ArrayList<>();

    public OrderChunk(OrderPayload payload) {
        this.payload = payload;
    }

    void reject(OrderDraft draft, Reason reason) {
        reject(new Rejection(draft.source(), payload.of(draft), reason));
    }

    /** The books say now what the order says, and did not before. */
    void written(OrderDraft draft, OrderLink link) {
        written(draft.source(), draft.source().revision());
        draft.notices().forEach(what -> note(draft, what));
        link(draft, link.toldBy(draft));
    }

    /** This is what the shop's side of the order's document says from now on. */
    void remember(OrderContents.Content content) {
        contents.add(content);
    }

    /** The books said so already; the link is (re)made all the same. */
    void unchanged(OrderDraft draft, OrderLink link) {
        unchanged(draft);
        link(draft, draft.source().origin() == Origin.LIVE ? link.toldBy(draft) : link.confirmedBy(draft));
    }

    /** Nothing to do, and nothing new to remember. */
    void unchanged(OrderDraft draft) {
        unchanged(draft.source(), draft.source().revision());
    }

    private void link(OrderDraft draft, OrderLink link) {
        links.add(link);
        if (link.state() == OrderLink.State.POSTED && !draft.isCancelled()) {
            posted.add(draft);
        }
    }

    void note(OrderDraft draft, Reason what) {
        ShopOrder order = draft.order();
        noticed.add(new NoticedOrder(order.store(), order.id(), draft.source().label(), what));
    }

    /** The same for an order of which the chunk holds no draft. */
    void note(String store, String orderId, Reason what) {
        noticed.add(new NoticedOrder(store, orderId, null, what));
    }

    /** Something else to remember in the chunk's transaction; it must be safe to run again. */
    void alsoRemember(Runnable write) {
        writes.add(write);
    }

    public List<Runnable> writes() {
        return writes;
    }

    public List<OrderLink> links() {
        return links;
    }

    public List<OrderContents.Content> contents() {
        return contents;
    }

    /** External references of orders of which nothing was remembered before. */
    public Set<String> fresh() {
        return contents.stream()
                .filter(content -> !content.known())
                .map(content -> content.link().key())
                .collect(Collectors.toSet());
    }

    /** Orders of which the books hold a document now. */
    public List<ShopOrder> posted() {
        return posted.stream().map(OrderDraft::order).toList();
    }

    /** If the order is posted, other orders' exchange rates may be compared with its own. */
    void compareWithRateOf(OrderDraft draft) {
        comparableRates.add(draft.externalRef());
    }

    /** Exchange rates of the sales among them that others may be compared with. */
    public Set<SeenRate> rates() {
        return posted.stream()
                .filter(draft -> !draft.salesOrder().isReturn() && comparableRates.contains(draft.externalRef()))
                .map(OrderChunk::rate)
                .filter(rate -> !rate.currency().equals("TRY"))
                .collect(Collectors.toSet());
    }

    static SeenRate rate(OrderDraft draft) {
        SalesOrder document = draft.salesOrder();
        return new SeenRate(document.currency(), document.date(), document.exchangeRate());
    }

    /** Told with the orders' numbers once these are known. */
    public List<NoticedOrder> noticed() {
        return noticed;
    }
}
