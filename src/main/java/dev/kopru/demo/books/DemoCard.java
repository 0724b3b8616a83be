package dev.kopru.demo.books;

import java.math.BigDecimal;
import java.util.List;

/**
 * A stock card of the demo.
 *
 * @param retail price for one unit in lira, with VAT
 */
public record DemoCard(
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

    public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public boolean isSoldByLength() {
        return unit.equals("metre");
    }

    public boolean belongsInSets() {
        return category.startsWith("Ev Tekstili") && !isSoldByLength();
    }

    public boolean isSet() {
        return code.startsWith("SET-");
    }
}
