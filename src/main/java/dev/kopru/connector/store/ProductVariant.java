package dev.kopru.connector.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sellable variant.
 *
 * @param position order within the product, from 1
 * @param attributes dimension to value, in the product's order of dimensions; empty for a product without variants
 * @param prices the first is everybody's, unless that is not spoken of; the others are for customer groups
 * @param unsaid what stays as the shop has it
 */
public record ProductVariant(
        String sku,
        int position,
        Map<String, String> attributes,
        @Nullable String barcode,
        List<ProductPrice> prices,
        Unsaid unsaid) {

    /** One of which everything is said. */
    public ProductVariant(
            String sku,
            int position,
            Map<String, String> attributes,
            @Nullable String barcode,
            List<ProductPrice> prices) {
        this(sku, position, attributes, barcode, prices, Unsaid.NOTHING);
    }

    /** The same with another SKU. */
    public ProductVariant called(String other) {
        return new ProductVariant(other, position, attributes, barcode, prices, unsaid);
    }

    /** The same, with something else unsaid. */
    public ProductVariant with(Unsaid other) {
        return new ProductVariant(sku, position, attributes, barcode, prices, other);
    }
}
