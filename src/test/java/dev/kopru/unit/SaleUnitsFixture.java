package dev.kopru.unit;

import dev.kopru.setting.Current;
import dev.kopru.unit.UnitSettings.SaleUnit;
import java.util.List;

/** The answer of a settings file that a test makes up. */
public final class SaleUnitsFixture {

    private SaleUnitsFixture() {}

    /** Every card is sold in its own unit. */
    public static SaleUnits none() {
        return new SaleUnits(Current.fixed(new UnitSettings(List.of())));
    }

    /** One card is sold in this unit. */
    public static SaleUnits card(String card, String unit) {
        return new SaleUnits(Current.fixed(new UnitSettings(List.of(new SaleUnit(card, null, unit)))));
    }
}
