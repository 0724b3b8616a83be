package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardPosition;
import dev.kopru.job.ComparisonCursor;
import dev.kopru.job.ComparisonCursor.Comparison;
import dev.kopru.job.Fingerprint;
import dev.kopru.job.ReaderCursors;
import dev.kopru.job.ReaderCursors.Cursor;
import dev.kopru.setting.Current;
import dev.kopru.unit.SaleUnits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Up to where stock cards have been brought to safety: the changes, and the comparison of all cards. Changes go by the
 * accounting program's clock, so that Köprü's own may be wrong; comparisons are due by Köprü's.
 */
@Component
class CardCursors {

    private static final String JOB = StockCardExportConfiguration.JOB;
    private static final String CHANGES = "live";

    private final ReaderCursors cursors;
    private final Current<StockCardSettings> settings;
    private final SaleUnits saleUnits;
    private final Clock clock;

    CardCursors(ReaderCursors cursors, Current<StockCardSettings> settings, SaleUnits saleUnits, Clock clock) {
        this.cursors = cursors;
        this.settings = settings;
        this.saleUnits = saleUnits;
        this.clock = clock;
    }

    private ComparisonCursor comparisons() {
        Duration interval = settings.now().fullComparison();
        return new ComparisonCursor(cursors, clock, new ComparisonCursor.Rule(JOB, interval, fingerprint()));
    }

    /** The comparison that was begun and not finished, or a new one where it is asked for or due. */
    Optional<Comparison> comparison(boolean asked) {
        return comparisons().comparison(asked);
    }

    /** All cards up to this comparison's key have been compared. */
    void compared(Comparison comparison) {
        comparisons().compared(comparison);
    }

    /** All cards have been compared; without a cursor of changes, those since the beginning come next. */
    void comparedAll(Comparison comparison) {
        comparisons().comparedAll(comparison);
        if (find(CHANGES).isEmpty()) {
            changed(new CardPosition(comparison.changesFrom(), ""), comparison.changesFrom());
        }
    }

    /** Where changes are read from; empty before the first comparison. */
    Optional<CardPosition> changes() {
        return find(CHANGES)
                .map(cursor -> cursor.lookingBack(settings.now().overlap()))
                .map(cursor -> new CardPosition(cursor.changedAt(), cursor.recordId()));
    }

    /** All changes up to this one have been brought to safety; they were read at {@code readAt}, by the program's clock. */
    void changed(CardPosition position, Instant readAt) {
        cursors.move(JOB, CHANGES, new Cursor(fingerprint(), position.changedAt(), position.key(), readAt));
    }

    private Optional<Cursor> find(String source) {
        String fingerprint = fingerprint();
        return cursors.find(JOB, source).filter(cursor -> cursor.selection().equals(fingerprint));
    }

    /** Changes with everything that makes another product of the same card, or none, or one where there was none. */
    private String fingerprint() {
        StockCardSettings now = settings.now();
        StockCardSettings.Prices prices = now.prices();
        return new Fingerprint()
                .text(new TreeSet<>(now.ownedFields()), now.categorySeparator())
                .text(prices.main(), prices.groups(), prices.vat(), saleUnits.fingerprint())
                .text(prices.zero(), now.longestName(), now.barcodeCheck())
                .hex();
    }
}
