package dev.kopru.order;

import dev.kopru.connector.Answer;
import dev.kopru.connector.store.OrderDocument;
import dev.kopru.connector.store.Store;
import dev.kopru.contained.Containing;
import dev.kopru.contained.InternalErrors;
import dev.kopru.contained.SystematicFaultException;
import dev.kopru.order.link.NoticedOrder;
import dev.kopru.order.link.OrderLinks;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What became of documents that the shop was told of.
 *
 * @param told need not be told any more; what the shop refuses once it would refuse again
 * @param noticed of the refused ones, and of those with which telling threw something unexpected, which are told again later
 */
record ToldDocuments(List<OrderLinks.Unacknowledged> told, List<NoticedOrder> noticed) {

    private static final int MANY = 10;

    /** Tells the shop of them, and goes on without those that fail unexpectedly. */
    static ToldDocuments by(Store store, List<OrderLinks.Unacknowledged> links) {
        List<NoticedOrder> noticed = new ArrayList<>();
        List<Throwable> failed = new ArrayList<>();
        List<OrderLinks.Unacknowledged> told = Containing
                .<OrderLinks.Unacknowledged, Optional<OrderLinks.Unacknowledged>>read(
                        links,
                        some -> {
                            noticed.addAll(refused(store, some));
                            return some.stream().map(Optional::of).toList();
                        },
                        (link, thrown) -> {
                            failed.add(thrown);
                            noticed.add(notTold(store, link, thrown));
                            return Optional.empty();
                        })
                .stream()
                .flatMap(Optional::stream)
                .toList();
        if (told.isEmpty() && failed.size() >= MANY) {
            throw SystematicFaultException.of(failed.size(), failed.get(0));
        }
        return new ToldDocuments(told, noticed);
    }

    private static List<NoticedOrder> refused(Store store, Collection<OrderLinks.Unacknowledged> links) {
        Map<String, String> numbers = new HashMap<>();
        links.forEach(link -> numbers.put(link.orderId(), link.documentNumber()));
        return store.tellDocuments(links.stream().map(ToldDocuments::document).toList()).stream()
                .map(refused -> notTaken(store, refused, numbers.getOrDefault(refused.key(), "")))
                .toList();
    }

    private static NoticedOrder notTaken(Store store, Answer.Refused refused, String documentNumber) {
        Reason what = Reason.of(OrderNotice.DOCUMENT_NOT_TAKEN, documentNumber, refused.detail());
        return new NoticedOrder(store.code(), refused.key(), null, what);
    }

    private static NoticedOrder notTold(Store store, OrderLinks.Unacknowledged link, Throwable thrown) {
        Source source = new Source(store.code() + ":" + link.orderId(), link.documentNumber(), Origin.LIVE, null, 0);
        List<String> internal = InternalErrors.of(source, thrown).arguments();
        Reason what = Reason.of(OrderNotice.DOCUMENT_NOT_TOLD, link.documentNumber(), internal.get(1), internal.get(2));
        return new NoticedOrder(store.code(), link.orderId(), null, what);
    }

    private static OrderDocument document(OrderLinks.Unacknowledged link) {
        return new OrderDocument(
                link.orderId(),
                link.orderNumber(),
                link.documentNumber(),
                link.state().name().toLowerCase(Locale.ROOT));
    }
}
