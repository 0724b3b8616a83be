package dev.kopru.stockcard;

import org.jspecify.annotations.Nullable;

/** What the shop was told of a variant, and as whose. */
record SkuLink(String sku, String cardCode, @Nullable String barcode, byte[] contentHash, CardLink.State state) {

    boolean isPublished() {
        return state == CardLink.State.PUBLISHED;
    }

    /** The same, no longer sold. */
    SkuLink off() {
        return new SkuLink(sku, cardCode, barcode, contentHash, CardLink.State.OFF);
    }
}
