package dev.kopru.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * An order whose two sides differ.
 *
 * @param id the order's key in the shop, unique within a comparison
 * @param recordKey the key under which it waits where it was rejected
 * @param label what people know it by
 * @param kind null when both sides say the same, but this state of the order has not been dealt with yet
 * @param todo what may settle it; null = nothing that the job does by itself
 * @param shop null when the shop does not have it
 * @param books null when the books do not have it
 */
public record Difference(
        String id,
        String recordKey,
        String label,
        @Nullable DifferenceKind kind,
        @Nullable Todo todo,
        @Nullable ShopSide shop,
        @Nullable BooksSide books) {

    /** What the job does about a difference. */
    public enum Todo {
        /** The shop's order is read whole and goes the way of every order. */
        READ,
        /** The document's order is told to be gone. */
        GONE
    }
}
