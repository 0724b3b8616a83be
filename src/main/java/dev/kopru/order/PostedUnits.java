package dev.kopru.order;

import dev.kopru.connector.accounting.SalesOrder;
import dev.kopru.connector.accounting.SalesOrderLine;
import dev.kopru.connector.store.ShopOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The units of a document that is posted: a line of which the shop states no unit keeps the one in which its SKU was booked,
 * so that another rule of sale units never alters it.
 */
final class PostedUnits {

    private PostedUnits() {}

    static SalesOrder kept(SalesOrder document, SalesOrder posted, ShopOrder order) {
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
        return document.with(lines, document.payments());
    }
}
