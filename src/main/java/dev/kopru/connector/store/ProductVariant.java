package dev.kopru.connector.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sellable variant.
 *
 * @param position order within the product, from 1
 * @param attributes dimension to value, in the product's order of dimensions; empty for a product without variants
 * @param prices the first is everybody's, the others are for customer groups
 */
public record ProductVariant(
        String sku,
        int position,
        Map<String, String> attributes,
        @Nullable String barcode,
        List<ProductPrice> prices) {}
