package dev.kopru.inventory.quantity;

import dev.kopru.connector.accounting.StockSnapshot;
import dev.kopru.connector.store.OrderedQuantity;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What orders of the shop take that the shop was told no document of; read before the books are. */
public final class OpenOrders {

    private final Map<String, List<Taken>> bySku = new HashMap<>();

    public OpenOrders(String store, List<OrderedQuantity> ordered) {
        for (OrderedQuantity quantity : ordered) {
            String sku = quantity.sku().strip();
            BigDecimal taken = quantity.quantity();
            if (!sku.isEmpty() && (taken == null || taken.signum() > 0)) {
                bySku.computeIfAbsent(sku, key -> new ArrayList<>(1))
                        .add(new Taken(store + ":" + quantity.orderId(), taken, quantity.unit()));
            }
        }
    }

    /**
     * A line of an order, known to the books by {@code ref}; null as unit is the unit in which the SKU is sold, null as
     * quantity one that cannot be read.
     */
    public record Taken(String ref, @Nullable BigDecimal quantity, @Nullable String unit) {

        BigDecimal inOwnUnit(Units units, String saleUnit) {
            if (quantity == null) {
                throw RejectedException.because(InventoryReason.UNREADABLE_ORDER, ref);
            }
            String named = unit == null || unit.isBlank() ? saleUnit : unit.strip();
            return quantity.multiply(units.knownFactor(named, InventoryReason.UNKNOWN_ORDER_UNIT));
        }
    }

    public Set<String> skus() {
        return bySku.keySet();
    }

    /** References of the orders that take one of these SKUs. */
    public Set<String> refs(Collection<String> skus) {
        Set<String> refs = new HashSet<>();
        if (!bySku.isEmpty()) {
            skus.forEach(sku -> of(sku).forEach(taken -> refs.add(taken.ref())));
        }
        return refs;
    }

    /** What is taken by orders that the books did not hold at the moment of the snapshot; the books count the others. */
    public List<Taken> notIn(StockSnapshot books, String sku) {
        List<Taken> all = of(sku);
        return all.isEmpty()
                ? all
                : all.stream()
                        .filter(taken -> !books.ordersInBooks().contains(taken.ref()))
                        .toList();
    }

    private List<Taken> of(String sku) {
        return bySku.getOrDefault(sku.strip(), List.of());
    }
}
