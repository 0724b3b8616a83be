package dev.kopru.inventory;

import dev.kopru.connector.store.StockFigure;
import dev.kopru.inventory.IncomingFigure.Circumstances;
import dev.kopru.inventory.IncomingFigure.Shown;
import dev.kopru.inventory.IncomingFigure.Told;
import dev.kopru.inventory.quantity.Sellable;
import dev.kopru.record.Source;
import dev.kopru.record.Sourced;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure that the shop shall show.
 *
 * @param told what a file told; null for a figure of the books
 */
record Figure(
        Source source, String sku, @Nullable Told told, Sellable sellable, Offer offer, Circumstances circumstances)
        implements Sourced {

    /** For the retry table, should the shop not take it. */
    String payload() {
        return told == null ? SkuPayload.of(sku) : told.payload();
    }

    Figure with(Sellable figures) {
        return new Figure(source, sku, told, figures, offer, circumstances);
    }

    /** Of the figure; the source's tells when the stock last changed. */
    long revision() {
        return FigureSources.revision(circumstances.asOf());
    }

    @Nullable
    Instant movedAt() {
        return circumstances.movedAt();
    }

    @Nullable
    Shown shown() {
        return circumstances.shown();
    }

    StockFigure forShop() {
        return new StockFigure(sku, sellable.quantity(), revision());
    }

    /** Whether the shop should have the SKU. */
    enum Offer {
        /** It has to: one that it does not know is trouble. */
        SOLD,
        /** Blocked: it may know it or not. */
        WITHHELD,
        /** Not marked, or gone: it is told only of what it was shown before. */
        NONE
    }
}
