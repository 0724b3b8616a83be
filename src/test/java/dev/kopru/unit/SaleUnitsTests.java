package dev.kopru.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.setting.Current;
import dev.kopru.unit.UnitSettings.SaleUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The one answer to the unit in which a card is sold. */
class SaleUnitsTests {

    private final SaleUnits units = new SaleUnits(Current.fixed(new UnitSettings(List.of(
            new SaleUnit("VIDA", null, "koli"),
            new SaleUnit(null, "Toptan", "palet"),
            new SaleUnit(null, "Toptan > Kumaş", "top")))));

    @Test
    void theCardComesBeforeTheDeepestCategoryAndThatBeforeItsOwnUnit() {
        assertThat(units.of("VIDA ", List.of("Toptan > Kumaş"), "adet")).isEqualTo("koli");
        assertThat(units.of("KUM", List.of("Yeni", "Toptan > Kumaş > Pamuk"), "metre"))
                .isEqualTo("top");
        assertThat(units.of("KUM", List.of("Toptan"), "metre")).isEqualTo("palet");
        assertThat(units.of("KUM", List.of(), "metre")).isEqualTo("metre");
    }

    @Test
    void aUnitIsTheSameHoweverItIsWritten() {
        CardUnits card = new CardUnits("adet", Map.of("Koli", new BigDecimal("1000")));

        assertThat(card.asWritten("KOLİ")).isEqualTo("Koli");
        assertThat(card.factor("koli")).isEqualTo("1000");
        assertThat(card.factor("ADET")).isEqualTo("1");
        assertThat(card.factor("palet")).isNull();
        assertThat(card.listed()).isEqualTo("adet, Koli");
    }

    @Test
    void aSaleUnitIsOfACardOrOfACategory() {
        assertThatThrownBy(() -> new SaleUnit(null, null, "koli"))
                .hasMessageContaining("jobs/units.yml")
                .hasMessageContaining("either a card or a category");
        assertThatThrownBy(() -> new SaleUnit("A", "B", "koli")).hasMessageContaining("not both");
        assertThatThrownBy(() -> new SaleUnit("A", null, " ")).hasMessageContaining("must not be blank");
    }

    @Test
    void otherRulesHaveAnotherFingerprint() {
        assertThat(units.fingerprint()).isNotEqualTo(SaleUnitsFixture.none().fingerprint());
        assertThat(SaleUnitsFixture.card("A", "koli").fingerprint())
                .isNotEqualTo(SaleUnitsFixture.card("A", "top").fingerprint());
    }
}
