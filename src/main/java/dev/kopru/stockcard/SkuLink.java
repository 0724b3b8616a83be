package dev.kopru.stockcard;

import org.jspecify.annotations.Nullable;

/** What the shop was told of a variant, and as whose. */
record SkuLink(String sku, String cardCode, @Nullable String barcode, byte[] contentHash, CardLink.State state) {

    boolean isPublished() {
        return state == CardLink.State.PUBLISHED;
    }

    /** Whether it is off for another reason than that a file had no row of it. */
    boolean isTakenOff() {
        return state == CardLink.State.OFF;
    }

    /** Whether it is off because a file had no row of it. */
    boolean isUnlisted() {
        return state == CardLink.State.UNLISTED;
    }

    /** The same, no longer sold because a file has no row of it. */
    SkuLink unlisted() {
        return new SkuLink(sku, cardCode, barcode, contentHash, CardLink.State.UNLISTED);
    }

    /** The same, no longer sold. */
    SkuLink off() {
        return new SkuLink(sku, cardCode, barcode, contentHash, CardLink.State.OFF);
    }
}
