package dev.kopru.order.posting;

import dev.kopru.connector.accounting.StockItem;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.RejectedException;
import dev.kopru.setting.Current;
import dev.kopru.unit.CardUnits;
import dev.kopru.unit.SaleUnits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * In which unit a document's lines are booked: the one that the order's line states, else the one in which the shop sells
 * the card. Comes after the content was hashed, so that another rule makes no posted document look changed.
 */
@Component
class LineUnits {

    private final SaleUnits saleUnits;
    private final Current<OrderSettings> settings;

    LineUnits(SaleUnits saleUnits, Current<OrderSettings> settings) {
        this.saleUnits = saleUnits;
        this.settings = settings;
    }

    /** The draft in the units of the cards that exist; throws {@link RejectedException} for one that its card does not know. */
    OrderDraft booked(OrderDraft draft, Map<String, StockItem> known) {
        String placeholder = settings.now().stock().placeholderSku();
        Map<String, List<String>> stated = stated(draft.order());
        Map<String, Integer> seen = new HashMap<>();
        List<SalesOrderLine> lines = new ArrayList<>();
        for (SalesOrderLine line : draft.salesOrder().lines()) {
            String sku = line.sku();
            StockItem item = sku == null || sku.equals(placeholder) ? null : known.get(sku);
            if (item == null) {
                lines.add(line);
            } else {
                int place = seen.merge(item.sku(), 1, Integer::sum) - 1;
                List<String> units = stated.getOrDefault(item.sku(), List.of());
                lines.add(line.in(unit(item, place < units.size() ? units.get(place) : "")));
            }
        }
        SalesOrder document = draft.salesOrder();
        return draft.with(document.with(lines, document.payments()));
    }

    /** The units of each SKU's lines as the shop states them, in their order; empty where it states none. */
    static Map<String, List<String>> stated(ShopOrder order) {
        Map<String, List<String>> stated = new HashMap<>();
        for (ShopOrderLine line : order.lines()) {
            String sku = line.sku();
            if (sku != null && line.quantity().signum() != 0) {
                stated.computeIfAbsent(sku.strip(), unseen -> new ArrayList<>())
                        .add(line.unit() == null ? "" : line.unit().strip());
            }
        }
        return stated;
    }

    /** Whether the shop says in which unit the SKU's line at this place is. */
    static boolean isStated(Map<String, List<String>> stated, @Nullable String sku, int place) {
        List<String> units = sku == null ? List.of() : stated.getOrDefault(sku, List.of());
        return place < units.size() && !units.get(place).isEmpty();
    }

    private String unit(StockItem item, String stated) {
        String unit = stated.isEmpty() ? saleUnits.of(item.cardCode(), item.categories(), item.unit()) : stated;
        if (item.units() == null) {
            return unit;
        }
        CardUnits units = new CardUnits(item.unit(), item.units());
        String asWritten = units.asWritten(unit);
        if (asWritten == null) {
            throw RejectedException.because(
                    OrderReason.UNKNOWN_UNIT, item.sku(), unit, item.cardCode(), units.listed());
        }
        return asWritten;
    }
}
