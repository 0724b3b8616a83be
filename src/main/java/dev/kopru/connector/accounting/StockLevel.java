package dev.kopru.connector.accounting;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The stock of one SKU, in the card's own unit.
 *
 * @param categories paths from the top, unsplit
 * @param forWeb its card is marked for the shop
 * @param blocked it or its card is blocked
 * @param backorder it may be sold below zero
 * @param unit the card's own unit
 * @param units larger or smaller units and how many of the card's own one of them is
 * @param warehouses by code
 * @param undeducted ordered by documents in the books that neither reserved nor took it from a warehouse yet
 * @param changedAt instant of the latest change of any of this
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record StockLevel(
        String sku,
        String cardCode,
        List<String> categories,
        boolean forWeb,
        boolean blocked,
        boolean backorder,
        String unit,
        Map<String, BigDecimal> units,
        Map<String, InWarehouse> warehouses,
        BigDecimal undeducted,
        Instant changedAt) {

    /** What lies in one warehouse; may be negative, and more may be reserved than lies there. */
    public record InWarehouse(BigDecimal onHand, BigDecimal reserved, int priority) {}
}
