package dev.kopru.connector.accounting.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wish to have a sales order in the books, with what is needed to leave the accountant's work alone.
 *
 * @param lastWritten the content that was written for this order last; null where it is not known
 * @param lockedUntil nothing dated up to this day may be written or changed; null = no period is locked
 * @param reopening whether a cancelled document may become valid again
 * @param remembered from what the document was written last; counts where the program itself does not keep it; null where it is
 *     not known
 */
public record Wanted(
        SalesOrder order,
        @Nullable SalesOrder lastWritten,
        @Nullable LocalDate lockedUntil,
        Reopening reopening,
        @Nullable Remembered remembered) {

    /** Of an order whose document tells itself from what it was written. */
    public Wanted(
            SalesOrder order, @Nullable SalesOrder lastWritten, @Nullable LocalDate lockedUntil, Reopening reopening) {
        this(order, lastWritten, lockedUntil, reopening, null);
    }

    /** Who cancelled a document, as far as Köprü knows. */
    public enum Reopening {
        /** It was cancelled for the shop. */
        YES,
        /** Nothing is known of it: unless the document tells that a person cancelled it. */
        UNLESS_BY_HAND,
        /** It was not cancelled for the shop, so it was a person. */
        NO
    }

    /** An order of which nothing was written before, as far as is known. */
    public static Wanted of(SalesOrder order) {
        return new Wanted(order, null, null, Reopening.UNLESS_BY_HAND);
    }

    public String externalRef() {
        return order.externalRef();
    }

    /** What the document, as it stands in the books now, should become. */
    public Merged mergedWith(BookedOrder booked) {
        return DocumentMerge.of(this, booked);
    }

    /** Whether the day lies in the locked period. */
    public boolean locks(LocalDate day) {
        return lockedUntil != null && !day.isAfter(lockedUntil);
    }
}
