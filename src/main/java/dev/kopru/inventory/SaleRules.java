package dev.kopru.inventory;

import dev.kopru.connector.accounting.StockLevel;
import dev.kopru.inventory.InventorySettings.DivisibleUnit;
import dev.kopru.inventory.InventorySettings.Held;
import dev.kopru.unit.CardUnits;
import dev.kopru.unit.CategoryRules;
import dev.kopru.unit.SaleUnits;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What the settings say of one card: how much of it is held back, in which unit and in which steps it is sold. */
@Component
class SaleRules {

    private final SaleUnits saleUnits;
    private final BigDecimal generalBuffer;
    private final Map<String, BigDecimal> cardBuffers = new HashMap<>();
    private final CategoryRules<BigDecimal> categoryBuffers = new CategoryRules<>();
    private final Map<String, BigDecimal> steps = new HashMap<>();
    private final Map<String, BigDecimal> byWriting = new ConcurrentHashMap<>();

    SaleRules(InventorySettings settings, SaleUnits saleUnits) {
        this.saleUnits = saleUnits;
        this.generalBuffer = settings.safetyBuffer().general();
        for (Held held : settings.safetyBuffer().cards()) {
            cardBuffers.put(held.of(), held.quantity());
        }
        for (Held held : settings.safetyBuffer().categories()) {
            categoryBuffers.put(held.of(), held.quantity());
        }
        for (DivisibleUnit divisible : settings.divisibleUnits()) {
            steps.put(CardUnits.key(divisible.unit()), divisible.step());
        }
    }

    /** In the card's own unit. */
    BigDecimal buffer(StockLevel level) {
        BigDecimal own = cardBuffers.get(level.cardCode().stripTrailing());
        return own != null ? own : categoryBuffers.of(level.categories()).orElse(generalBuffer);
    }

    String saleUnit(StockLevel level) {
        return saleUnits.of(level.cardCode(), level.categories(), level.unit());
    }

    /** Whether the settings name the unit: as one that is sold in parts, or as the one in which this card is sold. */
    boolean names(String unit, String cardCode) {
        String key = CardUnits.key(unit);
        return steps.containsKey(key) || key.equals(CardUnits.key(saleUnits.of(cardCode, List.of(), "")));
    }

    /** The smallest part of the unit that is sold. */
    BigDecimal step(String unit) {
        return byWriting.computeIfAbsent(unit, as -> steps.getOrDefault(CardUnits.key(as), BigDecimal.ONE));
    }
}
