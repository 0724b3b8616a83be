package dev.kopru.inventory;

import dev.kopru.connector.accounting.CardPosition;
import dev.kopru.job.Fingerprint;
import dev.kopru.job.ReaderCursors;
import dev.kopru.job.ReaderCursors.Cursor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Up to where stock has been brought to safety: the changes, and the comparison of all SKUs. Changes go by the accounting
 * program's clock, so that Köprü's own may be wrong; comparisons are due by Köprü's.
 */
@Component
class InventoryCursors {

    private static final String JOB = InventorySyncConfiguration.JOB;
    private static final String CHANGES = "live";
    private static final String COMPARING = "comparing";
    private static final String COMPARED = "compared";

    private final ReaderCursors cursors;
    private final InventorySettings settings;
    private final Clock clock;

    InventoryCursors(ReaderCursors cursors, InventorySettings settings, Clock clock) {
        this.cursors = cursors;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Where a comparison of all SKUs stands.
     *
     * @param asOf when it began by the program's clock
     * @param begun when it began
     * @param afterSku up to which SKU it has come; empty at its beginning
     */
    record Comparison(Instant asOf, Instant begun, String afterSku) {}

    /** The comparison that was begun and not finished. */
    Optional<Comparison> underWay() {
        Instant lastBegun = find(COMPARED).map(Cursor::reachedAt).orElse(Instant.MIN);
        return find(COMPARING)
                .filter(cursor -> cursor.reachedAt().isAfter(lastBegun))
                .map(cursor -> new Comparison(cursor.changedAt(), cursor.reachedAt(), cursor.recordId()));
    }

    /** No finished one is recent enough and by the same settings. */
    boolean comparisonIsDue() {
        return find(COMPARED)
                .map(cursor -> !now().isBefore(cursor.reachedAt().plus(settings.fullComparison())))
                .orElse(true);
    }

    Comparison comparisonFrom(Instant asOf) {
        return new Comparison(asOf, now(), "");
    }

    /** All SKUs up to this one have been compared. */
    void compared(Comparison comparison, String sku) {
        cursors.move(JOB, COMPARING, new Cursor(fingerprint(), comparison.asOf(), sku, comparison.begun()));
    }

    /** All SKUs have been compared; without a cursor of changes, those since the beginning come next. */
    void comparedAll(Comparison comparison) {
        cursors.move(JOB, COMPARED, new Cursor(fingerprint(), comparison.asOf(), "", comparison.begun()));
        if (find(CHANGES).isEmpty()) {
            changed(new CardPosition(comparison.asOf(), ""), comparison.asOf());
        }
    }

    /** Where changes are read from; empty before the first comparison. */
    Optional<CardPosition> changes() {
        return find(CHANGES)
                .map(cursor -> cursor.lookingBack(settings.overlap()))
                .map(cursor -> new CardPosition(cursor.changedAt(), cursor.recordId()));
    }

    /** All changes up to this one have been brought to safety; they were read at {@code readAt}, by the program's clock. */
    void changed(CardPosition position, Instant readAt) {
        cursors.move(JOB, CHANGES, new Cursor(fingerprint(), position.changedAt(), position.key(), readAt));
    }

    /** As the table keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Optional<Cursor> find(String source) {
        return cursors.find(JOB, source).filter(cursor -> cursor.selection().equals(fingerprint()));
    }

    /** Changes with everything that makes another figure of the same stock. */
    private String fingerprint() {
        return new Fingerprint()
                .text(settings.warehouses(), settings.combine(), settings.orderStatuses(), settings.ordersSince())
                .text(settings.safetyBuffer(), settings.saleUnits(), settings.divisibleUnits())
                .text(settings.fractions(), settings.negatives())
                .hex();
    }
}
