package dev.kopru.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.setting.KnownNames;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The warehouses that may be chosen are those in which something lies. */
class WarehouseNamesTests extends InventoryScenario {

    @Autowired
    private WarehouseNames names;

    @Test
    void warehousesAreThoseOfTheStockInTheBooks() {
        clock.advance(Duration.ofMinutes(2));
        sku("A", "10");
        books.stock("MAGAZA", "A", "5", "0");

        KnownNames.Names found = names.now().orElseThrow();

        assertThat(found.names()).containsExactly("MAGAZA", "MERKEZ");
        assertThat(found.all()).isTrue();
        assertThat(names.settings()).containsExactly("kopru.inventory.warehouses[]");
    }
}
