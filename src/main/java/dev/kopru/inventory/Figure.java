package dev.kopru.inventory;

import dev.kopru.connector.store.StockFigure;
import dev.kopru.inventory.IncomingFigure.Circumstances;
import dev.kopru.inventory.IncomingFigure.Shown;
import dev.kopru.job.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure that the shop shall show. The source's revision is the figure's.
 *
 * @param payload of the retry table, should the shop not take it
 * @param offered the shop shall have the SKU; else it is told only of what it was shown before
 */
record Figure(
        Source source, String sku, String payload, Sellable sellable, boolean offered, Circumstances circumstances) {

    long revision() {
        return source.revision();
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
}
