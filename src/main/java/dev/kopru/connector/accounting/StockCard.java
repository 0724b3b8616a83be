package dev.kopru.connector.accounting;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stock card (stok kartı) with all that a shop needs of it, as the program has it: nothing is checked yet.
 *
 * @param shortDescription plain text or HTML
 * @param description HTML
 * @param categories paths from the top, unsplit, such as {@code Kadın > Giyim > Elbise}; the first is the main one
 * @param units larger or smaller units than its own, and how many of its own one of them is
 * @param vatRate percent; null when the program has none
 * @param forWeb marked for the shop
 * @param parts see {@link StockCatalogue#parts}
 * @param changedAt instant of the latest change of the card or of a part that still exists
 * @param variants in the card's order; a card without variants has one, without attributes
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record StockCard(
        String code,
        String name,
        @Nullable String shortDescription,
        @Nullable String description,
        List<String> categories,
        @Nullable String brand,
        String unit,
        Map<String, BigDecimal> units,
        @Nullable BigDecimal vatRate,
        @Nullable BigDecimal weightKg,
        boolean forWeb,
        boolean blocked,
        String parts,
        Instant changedAt,
        List<CardVariant> variants,
        List<CardImage> images)
        implements StockCardBuilder.With {

    /** A card that was kept without them has no further units. */
    @SuppressWarnings("NullAway")
    public StockCard {
        units = units == null ? Map.of() : units;
    }

    /** The same with this SKU where its own code stands for one. */
    public StockCard named(String sku) {
        return with(copy -> copy.variants(variants.stream()
                        .map(variant -> variant.sku().equals(code) ? variant.called(sku) : variant)
                        .toList())
                .images(images.stream()
                        .map(image -> code.equals(image.sku()) ? image.of(sku) : image)
                        .toList()));
    }
}
