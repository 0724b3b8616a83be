package dev.kopru.order.comparison;

import dev.kopru.connector.accounting.KeptOrder;
import dev.kopru.connector.accounting.document.DocumentPayment;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.store.PlacedOrder;
import dev.kopru.order.link.OrderContents;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.setting.Current;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What gift cards paid of documents whose total is not the shop's, by what was written last; only these are looked up. */
@Component
class GiftCardAmounts {

    private final OrderContents contents;
    private final Current<OrderSettings> settings;

    GiftCardAmounts(OrderContents contents, Current<OrderSettings> settings) {
        this.contents = contents;
        this.settings = settings;
    }

    /** By order id; an order without gift cards is left out. */
    Map<String, BigDecimal> of(String store, Map<String, PlacedOrder> orders, Map<String, KeptOrder> documents) {
        List<String> names = settings.now().giftCardFees();
        if (names.isEmpty()) {
            return Map.of();
        }
        List<String> differing = orders.entrySet().stream()
                .filter(order -> differs(order.getValue(), documents.get(order.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, BigDecimal> amounts = new HashMap<>();
        contents.lastWritten(store, differing).forEach((id, document) -> amounts.put(id, amount(document, names)));
        return amounts;
    }

    private static boolean differs(PlacedOrder order, @Nullable KeptOrder document) {
        return document != null
                && order.total().abs().compareTo(document.grandTotal().abs()) != 0;
    }

    private static BigDecimal amount(SalesOrder document, List<String> names) {
        return document.payments().stream()
                .filter(payment -> payment.method() != null && names.contains(payment.method()))
                .map(DocumentPayment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
