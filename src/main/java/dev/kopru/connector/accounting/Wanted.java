package dev.kopru.connector.accounting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wish to have a sales order in the books, with what is needed to leave the accountant's work alone.
 *
 * @param lastWritten the content that was written for this order last; null where it is not known
 * @param lockedUntil nothing dated up to this day may be written or changed; null = no period is locked
 * @param reopens whether a cancelled document may become valid again, because it was not a person who cancelled it
 */
public record Wanted(
        SalesOrder order, @Nullable SalesOrder lastWritten, @Nullable LocalDate lockedUntil, boolean reopens) {

    /** An order of which nothing was written before, as far as is known. */
    public static Wanted of(SalesOrder order) {
        return new Wanted(order, null, null, true);
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
