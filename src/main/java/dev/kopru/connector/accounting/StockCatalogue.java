package dev.kopru.connector.accounting;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.UnavailableException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The stock cards of an accounting program, as far as a shop needs them. Calls are in bulk, only read, and throw
 * {@link UnavailableException} when the program does not answer.
 */
public interface StockCatalogue {

    /** The program's clock, by which {@link #changedCards} tells its instants. */
    Instant now();

    /**
     * Changes after the position, of a card itself or any part of it (variant, barcode, price, price list, unit, image,
     * category), in ascending order of (changed at, key), at most {@code limit}. A card comes once for each change. Fewer
     * than {@code limit} means that there are no more now.
     */
    List<Change> changedCards(ChangePosition after, int limit);

    /** Codes of the cards marked for the web after this code, in ascending byte order, at most {@code limit}. */
    List<String> webCards(String afterCode, int limit);

    /** How many cards are marked for the web; empty for a program that cannot count them cheaply. */
    default OptionalLong countWebCards() {
        return OptionalLong.empty();
    }

    /** The present state of these cards, marked or not, each from one snapshot; unknown codes are left out. */
    List<StockCard> cards(Collection<String> codes);

    /**
     * For each of these cards that exists, a text that is another one when a part was added, deleted, marked or blocked;
     * equal to {@link StockCard#parts()} while nothing of that kind happened. Finds deletions, which leave no instant.
     */
    Map<String, String> parts(Collection<String> codes);

    /**
     * An image that is kept in the program itself.
     *
     * @param location the image's {@link CardImage#location()}
     * @param mostBytes a larger one is not fetched
     */
    StoredImage image(String location, long mostBytes);
}
