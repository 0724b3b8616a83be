package dev.kopru.connector.accounting;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.UnavailableException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The stock of an accounting program, by SKU. Calls are in bulk, only read, and throw {@link UnavailableException} when
 * the program does not answer.
 */
public interface StockLevels {

    /**
     * Changes after the position that can change what may be sold: of stock in a warehouse, of a variant or its card
     * (blocked, marked, unit), of a unit's factor, of a sales order that is not yet deducted. In ascending order of (changed
     * at, key), at most {@code limit}; a SKU comes once for each change, and a change that concerns no SKU has an empty one.
     * Fewer than {@code limit} means that there are no more now.
     */
    List<Change> changedLevels(ChangePosition after, int limit);

    /** SKUs of the cards marked for the web after this SKU, in ascending byte order, at most {@code limit}. */
    List<String> webSkus(String afterSku, int limit);

    /** How many such SKUs there are; empty for a program that cannot count them cheaply. */
    default OptionalLong countWebSkus() {
        return OptionalLong.empty();
    }

    /**
     * Which rows stock is made of, in short, divided into {@code buckets} by SKU: to each a text that is another one when a
     * SKU of it, or its row of a warehouse, was added or deleted. Finds deletions, which leave no instant. A SKU belongs to the
     * bucket CRC32(SKU) modulo {@code buckets}, of its UTF-8 without trailing blanks. Empty for a program that cannot tell.
     */
    Map<Integer, String> parts(int buckets);

    /**
     * The present stock of these SKUs and which of the given orders are in the books: as of one moment or, by a program that cannot
     * hold its moment, the orders first and the stock after them, nothing older than {@link StockSnapshot#notBefore()}. Without any
     * SKU and order it tells the program's clock.
     *
     * @param orderRefs external references of shop orders
     */
    StockSnapshot levels(Collection<String> skus, Collection<String> orderRefs);
}
