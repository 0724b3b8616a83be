package dev.kopru.order;

import dev.kopru.connector.store.OrderKind;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.job.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Two orders for one payment are both imported; each is told of the other, and a person decides whether one is too many. */
final class SharedPayments {

    private SharedPayments() {}

    /** An order that carries the payment. */
    private record Payer(String store, String orderId, String number) {}

    /** A return carries the payment of the order it takes back, so it shares nothing. */
    static void note(List<OrderDraft> drafts, OrderLinks links, ChunkResult result) {
        Map<String, Map<String, Payer>> payers = new HashMap<>();
        for (OrderDraft draft : drafts) {
            ShopOrder order = draft.order();
            String paymentId = CustomerReading.blankToNull(order.paymentId());
            if (paymentId != null && order.kind() == OrderKind.ORDER) {
                payers.computeIfAbsent(paymentId, id -> new HashMap<>())
                        .put(draft.externalRef(), new Payer(order.store(), order.id(), order.number()));
            }
        }
        for (OrderLink link : links.withPayments(payers.keySet())) {
            payers.getOrDefault(link.paymentId(), new HashMap<>())
                    .putIfAbsent(link.key(), new Payer(link.store(), link.orderId(), link.orderNumber()));
        }
        payers.forEach((paymentId, sharing) -> note(paymentId, new ArrayList<>(sharing.values()), result));
    }

    private static void note(String paymentId, List<Payer> sharing, ChunkResult result) {
        if (sharing.size() < 2) {
            return;
        }
        for (Payer payer : sharing) {
            String others = sharing.stream()
                    .filter(other -> other != payer)
                    .map(Payer::number)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .collect(Collectors.joining(", "));
            result.note(payer.store(), payer.orderId(), Reason.of(OrderNotice.SAME_PAYMENT_ID, paymentId, others));
        }
    }
}
