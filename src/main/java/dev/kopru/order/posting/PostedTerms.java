package dev.kopru.order.posting;

import dev.kopru.connector.accounting.document.DocumentPayment;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.store.order.ShopOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a document that is posted keeps whatever the settings say by now: the unit in which a SKU was booked where the shop
 * states none, and the account and plan of a payment whose method is still the same.
 */
final class PostedTerms {

    private PostedTerms() {}

    static SalesOrder kept(SalesOrder document, SalesOrder posted, ShopOrder order) {
        List<DocumentPayment> payments = payments(document, posted);
        boolean sameHead =
                !payments.isEmpty() && !payments.equals(document.payments()) && isSame(payments.get(0), posted);
        SalesOrder withLines = document.with(lines(document, posted, order), payments);
        return sameHead ? withLines.paidOn(posted.paymentAccount(), posted.paymentPlan()) : withLines;
    }

    private static List<DocumentPayment> payments(SalesOrder document, SalesOrder posted) {
        return document.payments().stream()
                .map(payment -> posted.payments().stream()
                        .filter(before -> before.paymentNo() == payment.paymentNo()
                                && Objects.equals(before.method(), payment.method()))
                        .findFirst()
                        .map(before -> payment.on(before.account(), before.plan()))
                        .orElse(payment))
                .toList();
    }

    private static boolean isSame(DocumentPayment payment, SalesOrder posted) {
        return posted.payments().stream()
                .anyMatch(before ->
                        before.paymentNo() == payment.paymentNo() && Objects.equals(before.method(), payment.method()));
    }

    private static List<SalesOrderLine> lines(SalesOrder document, SalesOrder posted, ShopOrder order) {
        Map<String, String> unitOfSku = new HashMap<>();
        for (SalesOrderLine line : posted.lines()) {
            if (line.sku() != null && line.unit() != null) {
                unitOfSku.putIfAbsent(line.sku(), line.unit());
            }
        }
        Map<String, List<String>> stated = LineUnits.stated(order);
        Map<String, Integer> seen = new HashMap<>();
        List<SalesOrderLine> lines = new ArrayList<>();
        for (SalesOrderLine line : document.lines()) {
            String sku = line.sku();
            String unit = sku == null ? null : unitOfSku.get(sku);
            int place = sku == null ? 0 : seen.merge(sku, 1, Integer::sum) - 1;
            lines.add(unit == null || LineUnits.isStated(stated, sku, place) ? line : line.in(unit));
        }
        return lines;
    }
}
