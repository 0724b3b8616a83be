package dev.kopru.recipe;

import dev.kopru.partition.Span;
import dev.kopru.reading.ComparisonCursor;
import dev.kopru.reading.ComparisonCursor.Comparison;
import dev.kopru.reading.ReaderCursors;
import dev.kopru.reading.ReaderCursors.Cursor;
import dev.kopru.record.Fingerprint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A job's checkpoints, up to which its records are committed: of the changes, and of the comparison of all of them. Changes go by the
 * clock of the program that they are read from, so that Köprü's own may be wrong; comparisons are due by Köprü's.
 */
public final class JobCursors {

    private static final String CHANGES = "live";

    private final String job;
    private final ReaderCursors cursors;
    private final Clock clock;
    private final Supplier<Rule> rule;

    /** {@code rule} is asked at every use, so that a changed setting counts from the next run on. */
    public JobCursors(String job, ReaderCursors cursors, Clock clock, Supplier<Rule> rule) {
        this.job = job;
        this.cursors = cursors;
        this.clock = clock;
        this.rule = rule;
    }

    /**
     * How a job reads.
     *
     * @param fingerprint changes with everything that makes something else of the same records
     * @param interval from the beginning of one comparison of everything to that of the next
     * @param overlap how long a change may be committed after the instant that it bears
     */
    public record Rule(String fingerprint, Duration interval, Duration overlap) {}

    private ComparisonCursor comparisons() {
        Rule now = rule.get();
        return new ComparisonCursor(cursors, clock, new ComparisonCursor.Rule(job, now.interval(), now.fingerprint()));
    }

    /** The comparison that was begun and not finished, to be resumed, or a new one where it is asked for or due. */
    public Optional<Comparison> comparison(boolean asked) {
        return comparisons().comparison(asked);
    }

    /** The comparison that was begun by the present settings and not finished. */
    Optional<Comparison> underWay() {
        return comparisons().underWay();
    }

    /** Up to which key this part of the comparison has come; empty where it has not begun, or is cut otherwise by now. */
    Optional<String> part(String part, Span span, Comparison comparison) {
        String selection = id(span, comparison);
        return cursors.find(job, part)
                .filter(cursor -> cursor.selection().equals(selection))
                .map(Cursor::recordId);
    }

    /** All records of this part up to this comparison's key have been compared; to be called in their transaction. */
    void comparedPart(String part, Span span, Comparison comparison) {
        cursors.move(
                job,
                part,
                new Cursor(id(span, comparison), comparison.changesFrom(), comparison.after(), comparison.begun()));
    }

    /** The same for the same keys in the same comparison by the same settings only; null: all keys. */
    String id(@Nullable Span span, Comparison comparison) {
        return new Fingerprint()
                .text(rule.get().fingerprint(), comparison.begun(), String.valueOf(span))
                .hex();
    }

    /** Another text with everything that makes something else of the same records. */
    String settings() {
        return rule.get().fingerprint();
    }

    /** Nothing is known of any record by the present settings. */
    public boolean isFirst() {
        return comparisons().isFirst();
    }

    /** All records up to this comparison's key have been compared; to be called in their transaction. */
    public void compared(Comparison comparison) {
        comparisons().compared(comparison);
    }

    /** All records have been compared; without a cursor of changes, those since the beginning come next. */
    public void comparedAll(Comparison comparison) {
        comparisons().comparedAll(comparison);
        if (find().isEmpty()) {
            changed(comparison.changesFrom(), "", comparison.changesFrom());
        }
    }

    /** Where changes are read from; empty before the first comparison. */
    public Optional<Cursor> changes() {
        return find().map(cursor -> cursor.lookingBack(rule.get().overlap()));
    }

    /** All changes up to this one are committed; they were read at {@code readAt}, by the program's clock. */
    public void changed(Instant changedAt, String key, Instant readAt) {
        cursors.move(job, CHANGES, new Cursor(rule.get().fingerprint(), changedAt, key, readAt));
    }

    private Optional<Cursor> find() {
        String fingerprint = rule.get().fingerprint();
        return cursors.find(job, CHANGES).filter(cursor -> cursor.selection().equals(fingerprint));
    }
}
