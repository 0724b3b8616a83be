package dev.kopru.story;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stock cards that the shop was told of. */
public interface PublishedCards {

    /**
     * In the order of their codes.
     *
     * @param typed the beginning of a code, a SKU or a barcode, or words of a name; null = all
     * @param after the last code that was seen; empty = from the beginning
     */
    List<Card> page(@Nullable Typed typed, String after, int size);

    /** Names of cards by SKU, as far as they are known. */
    Map<String, String> names(Collection<String> skus);

    /** The smallest file of an image that a card shows; empty for any other image. */
    Optional<Thumbnail> thumbnail(long image);

    /** A card. {@code name}: null where it was told of before names were kept. */
    record Card(
            String code,
            @Nullable String name,
            boolean published,
            @Nullable BigDecimal vatRate,
            List<Variant> variants,
            List<Long> images,
            Instant at,
            long run) {}

    /** A variant with everybody's price. */
    record Variant(
            String sku,
            String options,
            @Nullable String barcode,
            boolean published,
            @Nullable BigDecimal price,
            @Nullable BigDecimal salePrice,
            @Nullable String currency) {}

    /** A small image; {@code version} is another one for other content. */
    record Thumbnail(byte[] content, String mediaType, String version) {}
}
