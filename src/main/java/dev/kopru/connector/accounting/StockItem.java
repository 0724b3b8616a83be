package dev.kopru.connector.accounting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sellable variant of a stock card (stok kartı); VAT rate in percent.
 *
 * @param unit the card's own
 * @param units further units of the card, and how many of its own one of them is; null where the program does not tell
 * @param categories paths from the top, unsplit
 */
public record StockItem(
        String sku,
        String cardCode,
        String name,
        String unit,
        BigDecimal vatRate,
        boolean blocked,
        @Nullable Map<String, BigDecimal> units,
        List<String> categories) {}
