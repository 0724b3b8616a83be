package dev.kopru.demo;

import java.math.BigDecimal;
import java.util.List;

/**
 * A stock card of the demo.
 *
 * @param retail price for one unit in lira, with VAT
 */
record StockCard(
        String code,
        String name,
        String category,
        String brand,
        String unit,
        BigDecimal vatRate,
        BigDecimal weight,
        String material,
        BigDecimal retail,
        boolean forWeb,
        boolean blocked,
        List<StockVariant> variants) {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    boolean isSoldByLength() {
        return unit.equals("metre");
    }

    boolean belongsInSets() {
        return category.startsWith("Ev Tekstili") && !isSoldByLength();
    }

    boolean isSet() {
        return code.startsWith("SET-");
    }
}
