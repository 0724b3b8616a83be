package dev.kopru.order;

import dev.kopru.connector.accounting.SalesOrder;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.job.Counts;
import dev.kopru.job.Origin;
import dev.kopru.job.Reason;
import dev.kopru.job.Rejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of a chunk of orders; every order that came in ends in exactly one of the three counts. */
final class ChunkResult {

    private final OrderPayload payload;
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<OrderLink> links = new ArrayList<>();
    private final List<OrderContents.Content> contents = new ArrayList<>();
    private final List<NoticedOrder> notices = new ArrayList<>();
    private final List<OrderDraft> posted = new ArrayList<>();
    private final Set<String> comparableRates = new HashSet<>();
    private final List<Runnable> writes = new ArrayList<>();
    private final Map<String, Long> settled = new HashMap<>();
    private long written;
    private long unchanged;

    ChunkResult(OrderPayload payload) {
        this.payload = payload;
    }

    void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    void reject(OrderDraft draft, Reason reason) {
        rejections.add(new Rejection(draft.source(), payload.of(draft), reason));
    }

    /** The books say now what the order says, and did not before. */
    void written(OrderDraft draft, OrderLink link) {
        written++;
        draft.notices().forEach(what -> note(draft, what));
        settle(draft, link.toldBy(draft.source().origin()));
    }

    /** This is what the shop's side of the order's document says from now on. */
    void remember(OrderContents.Content content) {
        contents.add(content);
    }

    /** The books said so already; the link is (re)made all the same. */
    void unchanged(OrderDraft draft, OrderLink link) {
        unchanged++;
        settle(draft, draft.source().origin() == Origin.LIVE ? link.toldBy(Origin.LIVE) : link);
    }

    /** Nothing to do, and nothing new to remember. */
    void unchanged(OrderDraft draft) {
        unchanged++;
        settle(draft);
    }

    /** A state of the order that a newer one, in the same chunk or earlier, has overtaken. */
    void overtaken() {
        unchanged++;
    }

    private void settle(OrderDraft draft, OrderLink link) {
        links.add(link);
        if (link.state() == OrderLink.State.POSTED && !draft.isCancelled()) {
            posted.add(draft);
        }
        settle(draft);
    }

    private void settle(OrderDraft draft) {
        settled.put(draft.source().key(), draft.source().revision());
    }

    void note(OrderDraft draft, Reason what) {
        ShopOrder order = draft.order();
        notices.add(new NoticedOrder(order.store(), order.id(), draft.source().label(), what));
    }

    /** The same for an order of which the chunk holds no draft. */
    void note(String store, String orderId, Reason what) {
        notices.add(new NoticedOrder(store, orderId, null, what));
    }

    /** Something else to remember in the chunk's transaction; it must be safe to run again. */
    void alsoRemember(Runnable write) {
        writes.add(write);
    }

    List<Runnable> writes() {
        return writes;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    List<OrderLink> links() {
        return links;
    }

    List<OrderContents.Content> contents() {
        return contents;
    }

    /** Orders of which the books hold a document now. */
    List<ShopOrder> posted() {
        return posted.stream().map(OrderDraft::order).toList();
    }

    /** If the order is posted, other orders' exchange rates may be compared with its own. */
    void compareWithRateOf(OrderDraft draft) {
        comparableRates.add(draft.externalRef());
    }

    /** Exchange rates of the sales among them that others may be compared with. */
    Set<SeenRate> rates() {
        return posted.stream()
                .filter(draft -> !draft.salesOrder().isReturn() && comparableRates.contains(draft.externalRef()))
                .map(ChunkResult::rate)
                .filter(rate -> !rate.currency().equals("TRY"))
                .collect(Collectors.toSet());
    }

    static SeenRate rate(OrderDraft draft) {
        SalesOrder document = draft.salesOrder();
        return new SeenRate(document.currency(), document.date(), document.exchangeRate());
    }

    List<NoticedOrder> notices() {
        return notices;
    }

    /** The revision up to which a record needs no further try, by its key. */
    Map<String, Long> settled() {
        return settled;
    }

    Counts counts() {
        return Counts.of(written, unchanged, rejections.size());
    }
}
