package dev.kopru.stockcard;

import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.ProductPrice.SalePart;
import dev.kopru.connector.store.Unsaid.Part;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a card says nothing about, because the file that it comes from has no column for it, or an empty cell. The accounting
 * program speaks of everything.
 *
 * @param images of the card itself
 * @param variants by SKU
 */
record CardGaps(Set<ProductField> fields, boolean images, Map<String, OfVariant> variants) {

    static final CardGaps NONE = new CardGaps(Set.of(), false, Map.of());

    /** A payload may leave out what is not unsaid. */
    @SuppressWarnings("ConstantConditions")
    CardGaps {
        fields = fields == null ? Set.of() : fields;
        variants = variants == null ? Map.of() : variants;
    }

    /**
     * Of one variant.
     *
     * @param saidLists price lists of which it speaks, each with what it does not say of the sale there; of others, nothing
     * @param images of the variant alone
     */
    record OfVariant(Set<Part> parts, Map<String, Set<SalePart>> saidLists, boolean images) {

        /** See {@link CardGaps#CardGaps}. */
        @SuppressWarnings("ConstantConditions")
        OfVariant {
            parts = parts == null ? Set.of() : parts;
            saidLists = saidLists == null ? Map.of() : saidLists;
        }

        Set<SalePart> unsaidOfSale(String list) {
            return saidLists.getOrDefault(list, Set.of());
        }
    }

    boolean has(ProductField field) {
        return fields.contains(field);
    }

    boolean has(String sku, Part part) {
        OfVariant gaps = variants.get(sku);
        return gaps != null && gaps.parts().contains(part);
    }

    /** Whether nothing is said of the SKU's price in this list. */
    boolean hasList(String sku, String list) {
        OfVariant gaps = variants.get(sku);
        return gaps != null && !gaps.saidLists().containsKey(list);
    }

    Set<SalePart> unsaidOfSale(String sku, String list) {
        OfVariant gaps = variants.get(sku);
        return gaps == null ? Set.of() : gaps.unsaidOfSale(list);
    }

    /** Whether nothing is said of the images of a variant, or, without one, of the card. */
    boolean hasImages(@Nullable String sku) {
        OfVariant gaps = sku == null ? null : variants.get(sku);
        return sku == null ? images : gaps != null && gaps.images();
    }
}
