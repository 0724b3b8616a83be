package dev.kopru.statement.snapshot;

import dev.kopru.connector.accounting.CardPosition;
import dev.kopru.job.ComparisonCursor;
import dev.kopru.job.ComparisonCursor.Comparison;
import dev.kopru.job.Fingerprint;
import dev.kopru.job.ReaderCursors;
import dev.kopru.job.ReaderCursors.Cursor;
import dev.kopru.setting.Current;
import dev.kopru.statement.StatementContent;
import dev.kopru.statement.StatementSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Up to where accounts have been brought to safety: the changes, and the comparison of all accounts. Changes go by the
 * accounting program's clock, so that Köprü's own may be wrong; comparisons are due by Köprü's.
 */
@Component
class SnapshotCursors {

    private static final String JOB = StatementSnapshotConfiguration.JOB;
    private static final String CHANGES = "live";

    private final ReaderCursors cursors;
    private final Current<StatementSettings> settings;
    private final Clock clock;

    SnapshotCursors(ReaderCursors cursors, Current<StatementSettings> settings, Clock clock) {
        this.cursors = cursors;
        this.settings = settings;
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

    /** Nothing is known of any account by the present settings. */
    boolean isFirst() {
        return comparisons().isFirst();
    }

    /** All accounts up to this comparison's key have been compared. */
    void compared(Comparison comparison) {
        comparisons().compared(comparison);
    }

    /** All accounts have been compared; without a cursor of changes, those since the beginning come next. */
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

    /** Changes with everything that makes another statement of the same movements, or none. */
    private String fingerprint() {
        StatementSettings now = settings.now();
        return new Fingerprint()
                .text(StatementContent.VERSION, now.reversals(), now.emptyCurrency(), now.shopLines())
                .text(new TreeSet<>(now.openingKinds()), now.mostMovements())
                .hex();
    }
}
