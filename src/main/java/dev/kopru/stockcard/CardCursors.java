package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardPosition;
import dev.kopru.job.Fingerprint;
import dev.kopru.job.ReaderCursors;
import dev.kopru.job.ReaderCursors.Cursor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Up to where stock cards have been brought to safety: the changes, and the comparison of all cards. */
@Component
class CardCursors {

    private static final String JOB = StockCardExportConfiguration.JOB;
    private static final String CHANGES = "live";
    private static final String COMPARING = "comparing";
    private static final String COMPARED = "compared";

    private final ReaderCursors cursors;
    private final StockCardSettings settings;
    private final Clock clock;

    CardCursors(ReaderCursors cursors, StockCardSettings settings, Clock clock) {
        this.cursors = cursors;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where a comparison of all cards stands: begun when, up to which code. */
    record Comparison(Instant begun, String afterCode) {}

    Instant now() {
        return clock.instant();
    }

    /**
     * The comparison that is under way, due or asked for; empty when the last one is recent enough and was by the same
     * settings.
     */
    Optional<Comparison> comparison(boolean asked) {
        Optional<Cursor> done = find(COMPARED);
        Instant lastBegun = done.map(Cursor::changedAt).orElse(Instant.MIN);
        Optional<Comparison> underWay = find(COMPARING)
                .filter(cursor -> cursor.changedAt().isAfter(lastBegun))
                .map(cursor -> new Comparison(cursor.changedAt(), cursor.recordId()));
        if (underWay.isPresent()) {
            return underWay;
        }
        boolean recent = !asked && done.isPresent() && now().isBefore(lastBegun.plus(settings.fullComparison()));
        return recent ? Optional.empty() : Optional.of(new Comparison(now(), ""));
    }

    /** All cards up to this code have been compared. */
    void compared(Comparison comparison, String code) {
        cursors.move(JOB, COMPARING, new Cursor(fingerprint(), comparison.begun(), code, now()));
    }

    /** All cards have been compared; without a cursor of changes, those since the beginning come next. */
    void comparedAll(Comparison comparison) {
        cursors.move(JOB, COMPARED, new Cursor(fingerprint(), comparison.begun(), "", now()));
        if (find(CHANGES).isEmpty()) {
            changed(new CardPosition(comparison.begun(), ""), comparison.begun());
        }
    }

    /** Where changes are read from; empty before the first comparison. */
    Optional<CardPosition> changes() {
        return find(CHANGES)
                .map(cursor -> cursor.lookingBack(settings.overlap()))
                .map(cursor -> new CardPosition(cursor.changedAt(), cursor.recordId()));
    }

    /** All changes up to this one have been brought to safety; they were read at {@code readAt}. */
    void changed(CardPosition position, Instant readAt) {
        cursors.move(JOB, CHANGES, new Cursor(fingerprint(), position.changedAt(), position.key(), readAt));
    }

    private Optional<Cursor> find(String source) {
        return cursors.find(JOB, source).filter(cursor -> cursor.selection().equals(fingerprint()));
    }

    /** Changes with everything that makes another product of the same card. */
    private String fingerprint() {
        StockCardSettings.Prices prices = settings.prices();
        return new Fingerprint()
                .text(new TreeSet<>(settings.ownedFields()), settings.categorySeparator())
                .text(prices.main(), prices.groups(), prices.vat())
                .hex();
    }
}
