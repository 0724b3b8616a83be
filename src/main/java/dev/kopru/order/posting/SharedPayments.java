package dev.kopru.order.posting;

import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderLink;
import dev.kopru.order.link.OrderLinks;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.record.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Two orders for one payment are both imported; each is told of the other, and a person decides whether one is too many. */
@Component
class SharedPayments {

    private final OrderLinks links;
    private final OrderPayments payments;

    SharedPayments(OrderLinks links, OrderPayments payments) {
        this.links = links;
        this.payments = payments;
    }

    /** An order that carries the payment. */
    private record Payer(String store, String orderId, String number) {}

    /** A return carries the payment of the order it takes back, so it shares nothing. */
    void note(List<OrderDraft> drafts, OrderChunk result) {
        Map<String, Map<String, Payer>> payers = new HashMap<>();
        for (OrderDraft draft : drafts) {
            ShopOrder order = draft.order();
            if (order.kind() == OrderKind.ORDER) {
                PaymentIds.of(order).forEach(paymentId -> payers.computeIfAbsent(paymentId, id -> new HashMap<>())
                        .put(draft.externalRef(), new Payer(order.store(), order.id(), order.number())));
            }
        }
        for (OrderLink link : links.withPayments(payers.keySet())) {
            payers.getOrDefault(link.paymentId(), new HashMap<>())
                    .putIfAbsent(link.key(), new Payer(link.store(), link.orderId(), link.orderNumber()));
        }
        for (OrderPayments.Carried carried : payments.with(payers.keySet())) {
            payers.getOrDefault(carried.paymentId(), new HashMap<>())
                    .putIfAbsent(
                            carried.store() + ":" + carried.orderId(),
                            new Payer(carried.store(), carried.orderId(), carried.orderNumber()));
        }
        payers.forEach((paymentId, sharing) -> note(paymentId, new ArrayList<>(sharing.values()), result));
    }

    private static void note(String paymentId, List<Payer> sharing, OrderChunk result) {
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
