package dev.kopru.inventory;

import java.time.Instant;

/**
 * What the shop was last shown of a SKU.
 *
 * @param changedAt as of when the quantity is what it is
 * @param publishedAt when the shop took it
 */
record Published(String sku, Sellable sellable, long revision, State state, Instant changedAt, Instant publishedAt) {

    /** Whether the shop has it. */
    enum State {
        SHOWN,
        /** The shop no longer had the SKU. */
        UNKNOWN
    }

    boolean shows(Figure figure) {
        return state == State.SHOWN
                && sellable.quantity().compareTo(figure.sellable().quantity()) == 0;
    }
}
