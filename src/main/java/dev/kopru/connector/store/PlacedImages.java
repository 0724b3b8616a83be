package dev.kopru.connector.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All images of one product, in their order. */
public record PlacedImages(String productCode, List<PlacedImage> images) {

    /**
     * One size of one image.
     *
     * @param position order within the product
     * @param sku the variant it shows, or null for the whole product
     * @param size the configured length of the longest side, in pixels
     * @param name of the file in the shop's media
     * @param sha256 of the file, in hexadecimal
     */
    public record PlacedImage(
            int position, @Nullable String sku, int size, String name, String sha256, int width, int height) {}
}
