package dev.kopru.inventory.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.inventory.InventoryTestSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.core.NestedExceptionUtils;

/** Settings that cannot be are named. */
class InventorySettingsTests {

    @Test
    void thePackagedSettingsAreRight() {
        assertThat(InventoryTestSettings.with(Map.of()).chunkSize()).isEqualTo(5000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chunk-size | 0 | chunk-size must lie between 1 and 10000, but is 0",
                "overlap | -1s | overlap must not be negative, but is PT-1S",
                "full-comparison | 0s | full-comparison must be positive, but is PT0S",
                "retries-per-run | 0 | retries-per-run must be at least 1, but is 0",
                "warehouses | A,A | warehouses must name each warehouse once, but are [A, A]",
                "safety-buffer.general | -1 | safety-buffer.general must not be negative, but is -1",
                "divisible-units[0].step | 0 | divisible-units: the step of metre must be positive, but is 0"
            })
    void whatCannotBeIsNamed(String key, String value, String message) {
        Map<String, String> own = key.startsWith("divisible")
                ? Map.of(key, value, "divisible-units[0].unit", "metre")
                : Map.of(key, value);
        assertThatThrownBy(() -> InventoryTestSettings.with(own))
                .isInstanceOf(BindException.class)
                .satisfies(e -> assertThat(NestedExceptionUtils.getMostSpecificCause(e))
                        .hasMessage("jobs/inventory.yml: " + message));
    }

    @Test
    void saleUnitsOfAnOldFileAreRefusedWithTheirNewPlace() {
        Map<String, String> old = Map.of("sale-units[0].unit", "koli", "sale-units[0].card", "VIDA");
        assertThatThrownBy(() -> InventoryTestSettings.with(old))
                .satisfies(e -> assertThat(NestedExceptionUtils.getMostSpecificCause(e))
                        .hasMessageContaining("sale-units has moved to jobs/units.yml"));
        assertThat(InventoryTestSettings.with(Map.of("sale-units", "")).saleUnits())
                .isEmpty();
    }
}
