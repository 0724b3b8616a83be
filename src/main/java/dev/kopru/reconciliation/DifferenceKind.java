package dev.kopru.reconciliation;

/** How the two sides differ about an order; a stable list. */
public enum DifferenceKind {
    /** The shop has an order to be posted, the books have no document of it. */
    ONLY_IN_SHOP,
    /** The books have a document, the shop no longer has its order. */
    ONLY_IN_BOOKS,
    /** Total or currency differ. */
    AMOUNT_DIFFERS,
    /** One side counts as cancelled or left, the other does not. */
    STATUS_DIFFERS
}
