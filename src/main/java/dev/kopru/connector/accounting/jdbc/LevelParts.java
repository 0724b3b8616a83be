package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.accounting.StockLevel;
import dev.kopru.connector.accounting.StockLevelBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stock of one SKU while it is put together. */
final class LevelParts {

    private final String sku;
    private final String cardCode;
    private final boolean forWeb;
    private final boolean blocked;
    private final boolean backorder;
    private final String unit;
    private final List<String> categories = new ArrayList<>(1);
    private final Map<String, BigDecimal> units = new HashMap<>(2);
    private final Map<String, StockLevel.InWarehouse> warehouses = new HashMap<>(4);
    private BigDecimal undeducted = BigDecimal.ZERO;
    private Instant changedAt;

    LevelParts(
            String sku,
            String cardCode,
            boolean forWeb,
            boolean blocked,
            boolean backorder,
            String unit,
            Instant changedAt) {
        this.sku = sku;
        this.cardCode = cardCode;
        this.forWeb = forWeb;
        this.blocked = blocked;
        this.backorder = backorder;
        this.unit = unit;
        this.changedAt = changedAt;
    }

    String sku() {
        return sku;
    }

    String cardCode() {
        return cardCode;
    }

    void addCategory(String path) {
        if (!path.isBlank() && !categories.contains(path)) {
            categories.add(path);
        }
    }

    void add(String warehouse, StockLevel.InWarehouse there, Instant at) {
        warehouses.put(warehouse, there);
        changed(at);
    }

    void add(String otherUnit, BigDecimal factor, Instant at) {
        units.put(otherUnit, factor);
        changed(at);
    }

    void take(BigDecimal quantity, Instant at) {
        undeducted = quantity;
        changed(at);
    }

    private void changed(Instant at) {
        changedAt = at.isAfter(changedAt) ? at : changedAt;
    }

    StockLevel level() {
        return StockLevelBuilder.stagedBuilder()
                .sku(sku)
                .cardCode(cardCode)
                .categories(categories)
                .forWeb(forWeb)
                .blocked(blocked)
                .backorder(backorder)
                .unit(unit)
                .units(units)
                .warehouses(warehouses)
                .undeducted(undeducted)
                .changedAt(changedAt)
                .build();
    }
}
