package dev.kopru.order.posting;

import dev.kopru.connector.accounting.document.BookedOrder;

/** What became of the sale that a return takes back. */
sealed interface ReturnedSale {

    /** It stands in the books. */
    record Booked(BookedOrder document) implements ReturnedSale {}

    /** It is not in the books yet, but may still come. */
    record Expected() implements ReturnedSale {}

    /** It was cancelled or given up before it became a sale, so nothing can come back; {@code how} is a word on it. */
    record Unsold(String how) implements ReturnedSale {}

    /** What the return names is a return itself. */
    record AReturn() implements ReturnedSale {}

    /** Nobody knows it, or it is older than what Köprü imports. */
    record Unknown() implements ReturnedSale {}
}
