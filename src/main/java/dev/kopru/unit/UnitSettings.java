package dev.kopru.unit;

import dev.kopru.setting.file.ListedOnce;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings of {@code jobs/units.yml}, which stock, price and order share; the file says what each of them means. */
@ConfigurationProperties(prefix = "kopru.units", ignoreUnknownFields = false)
record UnitSettings(List<SaleUnit> saleUnits) {

    UnitSettings {
        once("card", saleUnits.stream().map(SaleUnit::card));
        once("category", saleUnits.stream().map(SaleUnit::category));
    }

    private static void once(String what, Stream<? extends @Nullable String> names) {
        ListedOnce.check("jobs/units.yml", "sale-units", what, names);
    }

    /** In which unit a card, or all cards of a category, are sold. */
    record SaleUnit(@Nullable String card, @Nullable String category, String unit) {

        SaleUnit {
            check(
                    (card == null) != (category == null),
                    "sale-units: each needs either a card or a category, and not both (unit " + unit + ")");
            check(!unit.isBlank(), "sale-units: the unit must not be blank (" + (card == null ? category : card) + ")");
        }
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException("jobs/units.yml: " + otherwise);
        }
    }
}
