package dev.kopru.inventory.quantity;

import dev.kopru.connector.accounting.StockLevel;
import dev.kopru.record.RejectedException;
import dev.kopru.unit.CardUnits;
import java.math.BigDecimal;

/** The units of one SKU, whose factors stock needs. */
public record Units(StockLevel level, CardUnits known) {

    public Units(StockLevel level) {
        this(level, new CardUnits(level.unit(), level.units()));
    }

    /** The factor, which has to be there and to be positive. */
    public BigDecimal knownFactor(String unit, InventoryReason otherwise) {
        BigDecimal factor = known.factor(unit);
        if (factor == null) {
            throw RejectedException.because(otherwise, unit, level.cardCode(), level.unit());
        }
        if (factor.signum() <= 0) {
            throw RejectedException.because(InventoryReason.UNIT_WITHOUT_FACTOR, unit, level.cardCode(), factor);
        }
        return factor;
    }
}
