package dev.kopru.connector.accounting;

import java.util.List;
import java.util.Map;

/**
 * One sellable variant of a stock card.
 *
 * @param attributes dimension to value, in the card's order; what the program keeps unreadably stands, as it is, under a
 *     dimension with an empty name
 * @param barcodes the one of the card's own unit first
 */
public record CardVariant(
        String sku, Map<String, String> attributes, boolean blocked, List<String> barcodes, List<CardPrice> prices) {

    /** The same with another SKU. */
    CardVariant called(String other) {
        return new CardVariant(other, attributes, blocked, barcodes, prices);
    }
}
