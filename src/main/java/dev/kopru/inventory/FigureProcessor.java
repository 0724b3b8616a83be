package dev.kopru.inventory;

import dev.kopru.connector.accounting.StockLevel;
import dev.kopru.inventory.Figure.Offer;
import dev.kopru.inventory.IncomingFigure.Circumstances;
import dev.kopru.inventory.IncomingFigure.Counted;
import dev.kopru.inventory.IncomingFigure.Gone;
import dev.kopru.inventory.IncomingFigure.Told;
import dev.kopru.inventory.quantity.InventoryReason;
import dev.kopru.inventory.quantity.Sellable;
import dev.kopru.inventory.quantity.SellableQuantity;
import dev.kopru.record.Outcome;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.stereotype.Component;

/** Says of each SKU which figure the shop shall show, or why there is none; touches nothing outside it. */
@Component
class FigureProcessor implements ItemProcessor<IncomingFigure, Outcome<Figure>> {

    /** What the tables hold; the shop's too. */
    private static final BigDecimal LARGEST = new BigDecimal("9999999999999");

    private static final int LONGEST_SKU = 100;
    private static final Sellable NOTHING = new Sellable(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    private final SellableQuantity sellable;

    FigureProcessor(SellableQuantity sellable) {
        this.sellable = sellable;
    }

    @Override
    public Outcome<Figure> process(IncomingFigure incoming) {
        return Outcome.of(incoming, this::figure, SkuPayload::of);
    }

    private Figure figure(IncomingFigure incoming) {
        String sku =
                incoming instanceof Told told ? told.sku() : incoming.source().key();
        if (sku.codePointCount(0, sku.length()) > LONGEST_SKU) {
            throw RejectedException.because(InventoryReason.SKU_TOO_LONG, sku.length(), LONGEST_SKU);
        }
        if (incoming instanceof Counted counted) {
            Sellable figures = checked(sellable.of(counted.level(), counted.orders()));
            return new Figure(counted.source(), sku, null, figures, offer(counted.level()), counted.circumstances());
        }
        if (incoming instanceof Told told) {
            Sellable figures = told.unit().isEmpty()
                    ? sellable.told(told.quantity(), BigDecimal.ONE, "")
                    // Settled by chunk, with what the books know of the units.
                    : new Sellable(told.quantity(), told.quantity(), BigDecimal.ZERO);
            return new Figure(told.source(), sku, told, checked(figures), Offer.SOLD, Circumstances.asOf(told.asOf()));
        }
        Gone gone = (Gone) incoming;
        return new Figure(gone.source(), sku, null, NOTHING, Offer.NONE, gone.circumstances());
    }

    private static Offer offer(StockLevel level) {
        return !level.forWeb() ? Offer.NONE : level.blocked() ? Offer.WITHHELD : Offer.SOLD;
    }

    static Sellable checked(Sellable figures) {
        if (figures.available().abs().compareTo(LARGEST) > 0
                || figures.promised().compareTo(LARGEST) > 0) {
            throw RejectedException.because(InventoryReason.STOCK_TOO_LARGE, figures.available(), LARGEST);
        }
        return figures;
    }
}
