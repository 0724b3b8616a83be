package dev.kopru.statement.snapshot;

import dev.kopru.connector.accounting.CardPosition;
import dev.kopru.job.Fingerprint;
import dev.kopru.job.ReaderCursors;
import dev.kopru.job.ReaderCursors.Cursor;
import dev.kopru.statement.StatementContent;
import dev.kopru.statement.StatementSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Up to where accounts have been brought to safety: the changes, and the comparison of all accounts. Changes go by the
 * accounting program's clock, so that Köprü's own may be wrong; comparisons are due by Köprü's.
 */
@Component
class SnapshotCursors {

    private static final String JOB = StatementSnapshotConfiguration.JOB;
    private static final String CHANGES = "live";
    private static final String COMPARING = "comparing";
    private static final String COMPARED = "compared";

    private final ReaderCursors cursors;
    private final StatementSettings settings;
    private final Clock clock;

    SnapshotCursors(ReaderCursors cursors, StatementSettings settings, Clock clock) {
        this.cursors = cursors;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Where a comparison of all accounts stands.
     *
     * @param whole all accounts are read, not only those that differ
     * @param asOf of when its first accounts are, by the program's clock; null before they are read
     * @param begun when it began
     * @param afterCode up to which account it has come; empty at its beginning
     */
    record Comparison(boolean whole, @Nullable Instant asOf, Instant begun, String afterCode) {

        Comparison reached(Instant firstAsOf, String code) {
            return new Comparison(whole, firstAsOf, begun, code);
        }
    }

    /** The comparison that was begun and not finished, or a new one if it is asked for or due. */
    Optional<Comparison> comparison(boolean asked) {
        Optional<Cursor> last = find(COMPARED);
        boolean whole = asked || last.isEmpty();
        Instant lastBegun = last.map(Cursor::reachedAt).orElse(Instant.MIN);
        Optional<Comparison> underWay = find(COMPARING)
                .filter(cursor -> cursor.reachedAt().isAfter(lastBegun))
                .map(cursor -> new Comparison(whole, cursor.changedAt(), cursor.reachedAt(), cursor.recordId()));
        if (underWay.isPresent() || !asked && !isDue()) {
            return underWay;
        }
        return Optional.of(new Comparison(whole, null, now(), ""));
    }

    /** No finished one is recent enough and by the same settings. */
    boolean isDue() {
        return find(COMPARED)
                .map(cursor -> !now().isBefore(cursor.reachedAt().plus(settings.fullComparison())))
                .orElse(true);
    }

    /** Moves a comparison on; after the first one, changes since it began come next. */
    void compared(Comparison to, boolean all) {
        Instant asOf = to.asOf() == null ? now() : to.asOf();
        cursors.move(JOB, all ? COMPARED : COMPARING, new Cursor(fingerprint(), asOf, to.afterCode(), to.begun()));
        if (all && find(CHANGES).isEmpty()) {
            changed(new CardPosition(asOf, ""), asOf);
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

    /** Changes with everything that makes another statement of the same movements. */
    private String fingerprint() {
        return new Fingerprint()
                .text(StatementContent.VERSION, settings.reversals(), settings.emptyCurrency(), settings.shopLines())
                .text(new TreeSet<>(settings.openingKinds()))
                .hex();
    }
}
