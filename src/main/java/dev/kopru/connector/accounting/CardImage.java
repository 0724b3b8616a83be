package dev.kopru.connector.accounting;

import org.jspecify.annotations.Nullable;

/**
 * An image of a stock card.
 *
 * @param position order within the card, from 1
 * @param sku the variant it shows, or null for the whole card
 * @param kind where it is kept
 * @param location path within the folder of images, address, or the program's key of a stored image
 * @param version another text whenever the program knows that the image changed; empty when it cannot know
 */
public record CardImage(int position, @Nullable String sku, Kind kind, String location, String version) {

    /** The same of another variant. */
    CardImage of(String other) {
        return new CardImage(position, other, kind, location, version);
    }

    /** Where an image is kept. */
    public enum Kind {
        FILE,
        URL,
        STORED,
        /** Anything else: the program's own word is not known. */
        UNKNOWN
    }
}
