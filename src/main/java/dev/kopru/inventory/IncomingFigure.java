package dev.kopru.inventory;

import dev.kopru.connector.accounting.StockLevel;
import dev.kopru.contained.InternalErrors;
import dev.kopru.inventory.quantity.OpenOrders;
import dev.kopru.record.Incoming;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A SKU on its way in, by whatever reader. */
sealed interface IncomingFigure extends Incoming {

    /**
     * A SKU as the books have it.
     *
     * @param orders of the shop that the books did not hold
     */
    record Counted(Source source, StockLevel level, List<OpenOrders.Taken> orders, Circumstances circumstances)
            implements IncomingFigure {}

    /** A SKU that the books do not have. */
    record Gone(Source source, Circumstances circumstances) implements IncomingFigure {}

    /** A figure that a file tells of a SKU; empty as unit is one that is sold whole. */
    record Told(Source source, String sku, String payload, BigDecimal quantity, String unit, Instant asOf)
            implements IncomingFigure {}

    /** What came in could not be read; payload is JSON that reads the same way when it is tried again. */
    record Unreadable(Source source, String payload, Reason reason) implements IncomingFigure, Incoming.Unread {

        /** A SKU of which even reading failed unexpectedly; it is read again later. */
        static IncomingFigure of(String sku, Throwable thrown) {
            Source source = FigureSources.gone(sku);
            return new Unreadable(source, SkuPayload.of(sku), InternalErrors.of(source, thrown));
        }
    }

    /**
     * What else is known of a SKU that was looked up.
     *
     * @param asOf the moment of which the figure tells
     * @param movedAt the change because of which it is read; null when it is read for another reason
     * @param watched it is among those that every run looks at
     * @param shown what the shop shows; null when it was not asked
     */
    record Circumstances(Instant asOf, @Nullable Instant movedAt, boolean watched, @Nullable Shown shown) {

        static Circumstances asOf(Instant moment) {
            return new Circumstances(moment, null, false, null);
        }
    }

    /** What the shop shows of a SKU; without a quantity, nothing at all. A revision above 0 is Köprü's own. */
    record Shown(@Nullable BigDecimal quantity, long revision) {

        static final Shown NOTHING = new Shown(null, 0);

        boolean says(BigDecimal figure) {
            return quantity != null && quantity.compareTo(figure) == 0;
        }
    }
}
