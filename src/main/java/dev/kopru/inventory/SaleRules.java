package dev.kopru.inventory;

import dev.kopru.connector.accounting.StockLevel;
import dev.kopru.inventory.InventorySettings.DivisibleUnit;
import dev.kopru.inventory.InventorySettings.Held;
import dev.kopru.inventory.InventorySettings.SaleUnit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What the settings say of one card: how much of it is held back, in which unit and in which steps it is sold. */
@Component
class SaleRules {

    private final BigDecimal generalBuffer;
    private final Map<String, BigDecimal> cardBuffers = new HashMap<>();
    private final CategoryRules<BigDecimal> categoryBuffers = new CategoryRules<>();
    private final Map<String, String> cardUnits = new HashMap<>();
    private final CategoryRules<String> categoryUnits = new CategoryRules<>();
    private final Map<String, BigDecimal> steps = new HashMap<>();
    private final Map<String, BigDecimal> byWriting = new ConcurrentHashMap<>();

    SaleRules(InventorySettings settings) {
        this.generalBuffer = settings.safetyBuffer().general();
        for (Held held : settings.safetyBuffer().cards()) {
            cardBuffers.put(held.of(), held.quantity());
        }
        for (Held held : settings.safetyBuffer().categories()) {
            categoryBuffers.put(held.of(), held.quantity());
        }
        for (SaleUnit sale : settings.saleUnits()) {
            if (sale.card() != null) {
                cardUnits.put(sale.card(), sale.unit());
            } else if (sale.category() != null) {
                categoryUnits.put(sale.category(), sale.unit());
            }
        }
        for (DivisibleUnit divisible : settings.divisibleUnits()) {
            steps.put(Units.key(divisible.unit()), divisible.step());
        }
    }

    /** In the card's own unit. */
    BigDecimal buffer(StockLevel level) {
        BigDecimal own = cardBuffers.get(level.cardCode().stripTrailing());
        return own != null ? own : categoryBuffers.of(level.categories()).orElse(generalBuffer);
    }

    String saleUnit(StockLevel level) {
        String own = cardUnits.get(level.cardCode().stripTrailing());
        return own != null ? own : categoryUnits.of(level.categories()).orElse(level.unit());
    }

    /** The smallest part of the unit that is sold. */
    BigDecimal step(String unit) {
        return byWriting.computeIfAbsent(unit, as -> steps.getOrDefault(Units.key(as), BigDecimal.ONE));
    }
}
