package dev.kopru.inventory.quantity;

import dev.kopru.connector.accounting.StockLevel;
import dev.kopru.inventory.quantity.InventorySettings.DivisibleUnit;
import dev.kopru.inventory.quantity.InventorySettings.Held;
import dev.kopru.setting.Current;
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
public class SaleRules {

    private final SaleUnits saleUnits;
    private final Current<Tables> tables;

    SaleRules(Current<InventorySettings> settings, SaleUnits saleUnits) {
        this.saleUnits = saleUnits;
        this.tables = settings.then(Tables::of);
    }

    /** The settings, where they are looked up. */
    private record Tables(
            BigDecimal generalBuffer,
            Map<String, BigDecimal> cardBuffers,
            CategoryRules<BigDecimal> categoryBuffers,
            Map<String, BigDecimal> steps,
            Map<String, BigDecimal> byWriting) {

        static Tables of(InventorySettings settings) {
            InventorySettings.Buffer buffer = settings.safetyBuffer();
            Tables tables = new Tables(
                    buffer.general(),
                    new HashMap<>(),
                    new CategoryRules<>(),
                    new HashMap<>(),
                    new ConcurrentHashMap<>());
            for (Held held : buffer.cards()) {
                tables.cardBuffers.put(held.of(), held.quantity());
            }
            for (Held held : buffer.categories()) {
                tables.categoryBuffers.put(held.of(), held.quantity());
            }
            for (DivisibleUnit divisible : settings.divisibleUnits()) {
                tables.steps.put(CardUnits.key(divisible.unit()), divisible.step());
            }
            return tables;
        }
    }

    /** In the card's own unit. */
    BigDecimal buffer(StockLevel level) {
        Tables now = tables.now();
        BigDecimal own = now.cardBuffers.get(level.cardCode().stripTrailing());
        return own != null ? own : now.categoryBuffers.of(level.categories()).orElse(now.generalBuffer);
    }

    public String saleUnit(StockLevel level) {
        return saleUnits.of(level.cardCode(), level.categories(), level.unit());
    }

    /** Whether the settings name the unit: as one that is sold in parts, or as the one in which this card is sold. */
    public boolean names(String unit, String cardCode) {
        String key = CardUnits.key(unit);
        return tables.now().steps.containsKey(key) || key.equals(CardUnits.key(saleUnits.of(cardCode, List.of(), "")));
    }

    /** The smallest part of the unit that is sold. */
    BigDecimal step(String unit) {
        Tables now = tables.now();
        return now.byWriting.computeIfAbsent(unit, as -> now.steps.getOrDefault(CardUnits.key(as), BigDecimal.ONE));
    }
}
