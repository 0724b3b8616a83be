package dev.kopru.order.posting;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.Cancellation;
import dev.kopru.connector.accounting.Posting;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.Wanted;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.link.OrderContents;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderLink;
import dev.kopru.order.link.OrderLinks;
import dev.kopru.order.link.PackedContents;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.recipe.RecordAnswers;
import dev.kopru.record.Reason;
import dev.kopru.setting.Current;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a chunk of orders into the books: what is known already is left out, the rest is posted or cancelled. */
@Component
public class PostOrders {

    private final Accounting accounting;
    private final ReadyDocuments ready;
    private final SaleReturns returns;
    private final OrderLinks links;
    private final OrderContents contents;
    private final WantedDocuments wishes;
    private final Current<OrderSettings> settings;
    private final LeftOrders left;
    private final LockedPeriod locked;
    private final OlderOrders older;
    private final Patience patience;

    PostOrders(
            Accounting accounting,
            ReadyDocuments ready,
            SaleReturns returns,
            OrderLinks links,
            OrderContents contents,
            WantedDocuments wishes,
            Current<OrderSettings> settings,
            LeftOrders left,
            LockedPeriod locked,
            OlderOrders older,
            Patience patience) {
        this.accounting = accounting;
        this.ready = ready;
        this.returns = returns;
        this.links = links;
        this.contents = contents;
        this.wishes = wishes;
        this.settings = settings;
        this.left = left;
        this.locked = locked;
        this.older = older;
        this.patience = patience;
    }

    /** Every draft ends in {@code result}; the drafts' external references must differ. */
    public void post(List<OrderDraft> drafts, OrderChunk result) {
        Map<String, OrderLink> known = known(drafts);
        List<OrderDraft> toPost = new ArrayList<>();
        List<OrderDraft> toCancel = new ArrayList<>();
        List<OrderDraft> touched = new ArrayList<>();
        for (OrderDraft draft : PartialOrders.open(drafts, known, contents, settings.now(), result)) {
            OrderLink link = known.get(draft.externalRef());
            if (link != null && link.isNewerThan(draft)) {
                result.unchanged(draft);
                older.note(draft, link, result);
            } else if (link != null && link.overrules(draft)) {
                result.unchanged(draft);
                result.note(draft, overruled(draft));
            } else if (isValidNoLonger(draft)) {
                if (left.isToBeCancelled(draft, link, result)) {
                    cancelIfNewest(draft, link, toCancel, result);
                }
            } else if (link != null && link.saysTheSameAs(draft)) {
                result.unchanged(draft, link.atRevision(draft.order().revision()));
                if (draft.order().revision() > link.revision()) {
                    touched.add(draft);
                }
            } else if (draft.isCancelled()) {
                cancelIfNewest(draft, link, toCancel, result);
            } else if (OrderLink.revisionUnknown(draft, link)) {
                result.reject(draft, unknownRevision(draft));
            } else {
                toPost.add(draft);
            }
        }
        ready.noteAccounts(touched, result);
        cancel(toCancel, known, result);
        Map<Boolean, List<OrderDraft>> byKind = toPost.stream()
                .collect(Collectors.partitioningBy(draft -> draft.salesOrder().isReturn()));
        postNewAndChanged(byKind.getOrDefault(false, List.of()), known, result);
        postReturns(byKind.getOrDefault(true, List.of()), known, result);
    }

    /** After the orders, so that a sale of the same chunk is in the books before it is taken back. */
    private void postReturns(List<OrderDraft> drafts, Map<String, OrderLink> known, OrderChunk result) {
        if (!drafts.isEmpty()) {
            postNewAndChanged(returns.measured(drafts, result), known, result);
        }
    }

    private static void cancelIfNewest(
            OrderDraft draft, @Nullable OrderLink link, List<OrderDraft> toCancel, OrderChunk result) {
        if (OrderLink.revisionUnknown(draft, link) && draft.purpose() != OrderDraft.Purpose.GONE) {
            result.reject(draft, unknownRevision(draft));
        } else {
            toCancel.add(draft);
        }
    }

    private static Reason overruled(OrderDraft draft) {
        ShopOrder order = draft.order();
        return Reason.of(OrderNotice.FILE_OVERRULED, order.number(), order.revision(), order.total());
    }

    private static Reason unknownRevision(OrderDraft draft) {
        return Reason.of(OrderReason.UNKNOWN_REVISION, draft.source().label());
    }

    private Map<String, OrderLink> known(List<OrderDraft> drafts) {
        Map<String, List<String>> idsByStore = drafts.stream()
                .collect(Collectors.groupingBy(
                        draft -> draft.order().store(),
                        Collectors.mapping(draft -> draft.order().id(), Collectors.toList())));
        Map<String, OrderLink> known = new HashMap<>();
        idsByStore.forEach(
                (store, ids) -> links.find(store, ids).values().forEach(link -> known.put(link.key(), link)));
        return known;
    }

    private static boolean isValidNoLonger(OrderDraft draft) {
        return draft.purpose() == OrderDraft.Purpose.LEFT || draft.purpose() == OrderDraft.Purpose.GONE;
    }

    private void cancel(List<OrderDraft> drafts, Map<String, OrderLink> known, OrderChunk result) {
        if (drafts.isEmpty()) {
            return;
        }
        List<Cancellation> wishes = drafts.stream()
                .map(draft -> new Cancellation(
                        draft.externalRef(), revision(draft, known.get(draft.externalRef())), locked.until()))
                .toList();
        List<Posting> answers = patience.call("cancel sales orders", () -> accounting.cancelSalesOrders(wishes));
        RecordAnswers.by(Posting::externalRef, answers)
                .to(drafts, OrderDraft::externalRef, (draft, answer) -> new PostingAnswer(
                                draft, known.get(draft.externalRef()), locked, result)
                        .cancelled(answer));
    }

    /** An order that is gone has no revision of its own: it is the last one that was seen. */
    private static long revision(OrderDraft draft, @Nullable OrderLink link) {
        long own = draft.order().revision();
        return draft.purpose() == OrderDraft.Purpose.GONE && link != null ? Math.max(own, link.revision()) : own;
    }

    private void postNewAndChanged(List<OrderDraft> toPost, Map<String, OrderLink> known, OrderChunk result) {
        List<OrderDraft> possible = locked.withoutWaiting(toPost, known, result);
        if (possible.isEmpty()) {
            return;
        }
        List<SalesOrder> documents = ready.documents(possible, known, result);
        if (documents.isEmpty()) {
            return;
        }
        Map<String, OrderDraft> byRef =
                possible.stream().collect(Collectors.toMap(OrderDraft::externalRef, draft -> draft));
        List<Wanted> wanted = wishes.of(documents, known);
        PackedContents packed = PackedContents.of(
                documents, ref -> Objects.requireNonNull(byRef.get(ref)).order().customer());
        List<Posting> answers = patience.call("post sales orders", () -> accounting.postSalesOrders(wanted));
        RecordAnswers.by(Posting::externalRef, answers).to(documents, SalesOrder::externalRef, (document, answer) -> {
            String ref = document.externalRef();
            new PostingAnswer(Objects.requireNonNull(byRef.get(ref)), known.get(ref), locked, result)
                    .posted(answer, new PostingAnswer.Meant(document, packed));
        });
    }

    /** What became of these orders is remembered; in the transaction in which it is. */
    public void settled(List<OrderLink> links) {
        wishes.settled(links);
    }
}
