package dev.kopru.inventory;

import dev.kopru.connector.accounting.StockLevel;
import dev.kopru.csv.Folded;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units of one SKU: how many of the card's own unit another one is. */
record Units(StockLevel level) {

    /** How a unit is compared: Adet and ADET are adet. */
    static String key(String unit) {
        return Folded.of(unit);
    }

    /** The factor of the unit; null when the card does not know it. */
    @Nullable
    BigDecimal factor(String unit) {
        if (unit.equals(level.unit())) {
            return BigDecimal.ONE;
        }
        BigDecimal exact = level.units().get(unit);
        return exact != null ? exact : factorOfSimilar(key(unit));
    }

    private @Nullable BigDecimal factorOfSimilar(String key) {
        if (key.equals(key(level.unit()))) {
            return BigDecimal.ONE;
        }
        for (Map.Entry<String, BigDecimal> unit : level.units().entrySet()) {
            if (key.equals(key(unit.getKey()))) {
                return unit.getValue();
            }
        }
        return null;
    }

    /** The factor, which has to be there and to be positive. */
    BigDecimal knownFactor(String unit, InventoryReason otherwise) {
        BigDecimal factor = factor(unit);
        if (factor == null) {
            throw RejectedSku.because(otherwise, unit, level.cardCode(), level.unit());
        }
        if (factor.signum() <= 0) {
            throw RejectedSku.because(InventoryReason.UNIT_WITHOUT_FACTOR, unit, level.cardCode(), factor);
        }
        return factor;
    }
}
