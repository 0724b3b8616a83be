package dev.kopru.connector.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product as the shop shall show it.
 *
 * @param description sanitised HTML
 * @param categories paths from the top, names in order; the first is the main one
 * @param vatRate percent
 * @param dimensions names of the variants' dimensions in the product's order
 * @param variants those to be written; the shop's other variants of this product stay as they are
 * @param hiddenSkus variants of this product that are no longer sold
 * @param unsaid fields that the source says nothing about: where the shop has the product already, they stay as they are
 */
public record Product(
        String code,
        String name,
        @Nullable String shortDescription,
        @Nullable String description,
        List<List<String>> categories,
        @Nullable String brand,
        String unit,
        BigDecimal vatRate,
        @Nullable BigDecimal weightKg,
        List<String> dimensions,
        List<ProductVariant> variants,
        List<HiddenSku> hiddenSkus,
        Set<ProductField> unsaid) {

    /** One of which everything is said. */
    public Product(
            String code,
            String name,
            @Nullable String shortDescription,
            @Nullable String description,
            List<List<String>> categories,
            @Nullable String brand,
            String unit,
            BigDecimal vatRate,
            @Nullable BigDecimal weightKg,
            List<String> dimensions,
            List<ProductVariant> variants,
            List<HiddenSku> hiddenSkus) {
        this(
                code,
                name,
                shortDescription,
                description,
                categories,
                brand,
                unit,
                vatRate,
                weightKg,
                dimensions,
                variants,
                hiddenSkus,
                Set.of());
    }

    /** The same product with only these variants to be written and hidden. */
    public Product with(List<ProductVariant> written, List<HiddenSku> hidden) {
        return new Product(
                code,
                name,
                shortDescription,
                description,
                categories,
                brand,
                unit,
                vatRate,
                weightKg,
                dimensions,
                written,
                hidden,
                unsaid);
    }

    /** How a variant goes off the shop. */
    public record HiddenSku(String sku, Hiding hiding) {}

    /** What becomes of something that is no longer sold. */
    public enum Hiding {
        /** The shop no longer shows it. */
        HIDE,
        /** The shop shows it, with quantity 0. */
        QUANTITY_ZERO
    }
}
