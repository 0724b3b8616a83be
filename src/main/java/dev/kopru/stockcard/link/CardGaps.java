package dev.kopru.stockcard.link;

import dev.kopru.connector.store.ProductField;
import dev.kopru.connector.store.ProductPrice.SalePart;
import dev.kopru.connector.store.Unsaid.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a card says nothing about, because the file that it comes from has no column for it, or an empty cell. The accounting
 * program speaks of everything.
 *
 * @param images of the card itself
 * @param variants by SKU
 * @param skus those that no row names: the card's code stands for them
 */
public record CardGaps(Set<ProductField> fields, boolean images, Map<String, OfVariant> variants, Set<String> skus) {

    public static final CardGaps NONE = new CardGaps(Set.of(), false, Map.of(), Set.of());

    /** A payload may leave out what is not unsaid. */
    @SuppressWarnings("ConstantConditions")
    public CardGaps {
        fields = fields == null ? Set.of() : fields;
        variants = variants == null ? Map.of() : variants;
        skus = skus == null ? Set.of() : skus;
    }

    /**
     * Of one variant.
     *
     * @param saidLists price lists of which it speaks, each with what it does not say of the sale there; of others, nothing
     * @param images of the variant alone
     */
    public record OfVariant(Set<Part> parts, Map<String, Set<SalePart>> saidLists, boolean images) {

        private static final Set<Part> ALL_PARTS = Set.of(Part.ATTRIBUTES, Part.BARCODE, Part.VISIBILITY);

        /** See {@link CardGaps#CardGaps}. */
        @SuppressWarnings("ConstantConditions")
        public OfVariant {
            parts = parts == null ? Set.of() : parts;
            saidLists = saidLists == null ? Map.of() : saidLists;
        }

        Set<SalePart> unsaidOfSale(String list) {
            return saidLists.getOrDefault(list, Set.of());
        }

        private boolean isAll() {
            return images && saidLists.isEmpty() && parts.containsAll(ALL_PARTS);
        }
    }

    public boolean has(ProductField field) {
        return fields.contains(field);
    }

    public boolean has(String sku, Part part) {
        OfVariant gaps = of(sku);
        return gaps != null && gaps.parts().contains(part);
    }

    /** Whether nothing is said of the SKU's price in this list. */
    public boolean hasList(String sku, String list) {
        OfVariant gaps = of(sku);
        return gaps != null && !gaps.saidLists().containsKey(list);
    }

    public Set<SalePart> unsaidOfSale(String sku, String list) {
        OfVariant gaps = of(sku);
        return gaps == null ? Set.of() : gaps.unsaidOfSale(list);
    }

    /** A person may have written the SKU into a kept card that had none. */
    public @Nullable OfVariant of(String sku) {
        OfVariant gaps = variants.get(sku);
        return gaps == null && skus.size() == 1 ? variants.get(skus.iterator().next()) : gaps;
    }

    /** Whether nothing is said of the images of a variant, or, without one, of the card; of variants without a row nothing is. */
    public boolean hasImages(@Nullable String sku) {
        OfVariant gaps = sku == null ? null : variants.get(sku);
        return sku == null ? images : gaps == null || gaps.images();
    }

    /** Whether nothing at all is said of this variant. */
    public boolean hasAllOf(String sku) {
        OfVariant gaps = variants.get(sku);
        return gaps != null && gaps.isAll();
    }

    /** The same, with the SKU that the card's code stands for. */
    public CardGaps named(String code, String sku) {
        Map<String, OfVariant> named = new LinkedHashMap<>();
        variants.forEach((key, gaps) -> named.put(key.equals(code) ? sku : key, gaps));
        return new CardGaps(fields, images, named, Set.of());
    }
}
