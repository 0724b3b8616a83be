package dev.kopru.stockcard.image;

import dev.kopru.connector.accounting.CardImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image of one or more cards, and what the shop's media have of it.
 *
 * @param name of its files there, without size and ending
 * @param signature of the source when it was last looked at
 * @param sourceHash SHA-256 of the source that the files were made of
 * @param recipe by which they were made
 * @param files empty while there are none
 * @param begun how often making it was begun before, by processes that ended in the middle
 */
public record ImageRow(
        long id,
        CardImage.Kind kind,
        String location,
        String name,
        State state,
        String signature,
        byte @Nullable [] sourceHash,
        String recipe,
        List<MediaFile> files,
        int begun) {

    /** How far it is. */
    enum State {
        PENDING,
        READY,
        REJECTED
    }

    /** One size of it in the shop's media; sha256 in hexadecimal. */
    public record MediaFile(int size, String name, String sha256, int width, int height) {}
}
