package dev.kopru.inventory;

import dev.kopru.inventory.quantity.Sellable;

/** What the shop was last shown of a SKU. */
record Published(String sku, Sellable sellable, long revision, State state) {

    /** Whether the shop has it. */
    enum State {
        SHOWN,
        /** The shop no longer had the SKU. */
        UNKNOWN
    }

    /** As nearly all: shown, and no order reserves anything that a warehouse does not know of. */
    boolean isUsual() {
        return state == State.SHOWN && sellable.promised().signum() == 0;
    }

    boolean shows(Figure figure) {
        return state == State.SHOWN
                && sellable.quantity().compareTo(figure.sellable().quantity()) == 0;
    }
}
