package dev.kopru.stockcard.link;

import org.jspecify.annotations.Nullable;

/** What the shop was told of a variant, and as whose. */
public record SkuLink(String sku, String cardCode, @Nullable String barcode, byte[] contentHash, CardLink.State state) {

    public boolean isPublished() {
        return state == CardLink.State.PUBLISHED;
    }

    /** Whether it is off for another reason than that a file had no row of it. */
    public boolean isTakenOff() {
        return state == CardLink.State.OFF;
    }

    /** Whether it is off because a file had no row of it. */
    public boolean isUnlisted() {
        return state == CardLink.State.UNLISTED;
    }

    /** The same, no longer sold because a file has no row of it. */
    public SkuLink unlisted() {
        return new SkuLink(sku, cardCode, barcode, contentHash, CardLink.State.UNLISTED);
    }

    /** The same, no longer sold. */
    public SkuLink off() {
        return new SkuLink(sku, cardCode, barcode, contentHash, CardLink.State.OFF);
    }
}
