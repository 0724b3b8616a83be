package dev.kopru.inventory;

import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.profile.CsvKind;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a profile of stock files can speak of. */
@Configuration(proxyBeanMethods = false)
class InventoryCsv {

    static final String INVENTORY = "inventory";

    static final String SKU = "sku";
    static final String QUANTITY = "quantity";
    static final String UNIT = "unit";
    static final String AS_OF = "as-of";

    @Bean
    CsvKind stockFiles() {
        return new CsvKind(
                INVENTORY,
                InventorySyncConfiguration.JOB,
                Map.of(
                        SKU, FieldType.CODE,
                        QUANTITY, FieldType.NUMBER,
                        UNIT, FieldType.CODE,
                        AS_OF, FieldType.INSTANT),
                Set.of());
    }
}
