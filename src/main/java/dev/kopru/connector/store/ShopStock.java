package dev.kopru.connector.store;

import dev.kopru.connector.Answer;
import dev.kopru.connector.UnavailableException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stock that a shop shows. Calls are in bulk, may be repeated without harm, answer for each record, and throw
 * {@link UnavailableException} when the shop does not answer.
 */
public interface ShopStock {

    /** Whether the shop itself tells what orders take; else that is kept by the changes of its orders. */
    default boolean tellsOrdered() {
        return false;
    }

    /**
     * What is ordered in the shop in these statuses by orders of which the shop has not been told a document yet: all of
     * it, by order and SKU.
     *
     * @param placedFrom only orders placed since then, and those without a date; null = all
     * @throws UnsupportedOperationException by a shop that does not tell
     */
    default List<OrderedQuantity> ordered(Set<String> statuses, @Nullable Instant placedFrom) {
        throw new UnsupportedOperationException("The shop does not tell what orders take");
    }

    /**
     * Shows figures. One of a lower revision than the shop has is not taken. Answers come in the order of the figures; one
     * bad SKU does not stop the others.
     */
    List<Answer> publish(List<StockFigure> figures);

    /** What the shop shows of these SKUs, in no particular order; SKUs without a figure are left out. */
    List<StockFigure> shown(Collection<String> skus);
}
