package dev.kopru.reading;

import dev.kopru.reading.ReaderCursors.Cursor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a job's full comparison stands: whether one is under way, whether the next is due. Comparisons are due by Köprü's
 * clock; as of when they are is told by the neighbour's.
 */
public class ComparisonCursor {

    private static final String COMPARING = "comparing";
    private static final String COMPARED = "compared";

    private final ReaderCursors cursors;
    private final Clock clock;
    private final Rule rule;

    public ComparisonCursor(ReaderCursors cursors, Clock clock, Rule rule) {
        this.cursors = cursors;
        this.clock = clock;
        this.rule = rule;
    }

    /**
     * When a job compares everything.
     *
     * @param interval from the beginning of one comparison to that of the next
     * @param fingerprint of the settings; a comparison by other settings counts as none
     */
    public record Rule(String job, Duration interval, String fingerprint) {}

    /**
     * A comparison and how far it has come.
     *
     * @param asOf when its first records were read, by the neighbour's clock; null before that
     * @param begun when it began, by Köprü's clock
     * @param after up to which key it has come; empty at its beginning
     */
    public record Comparison(@Nullable Instant asOf, Instant begun, String after) {

        /** With the instant as of when its first records are, unless it is known already. */
        public Comparison asOfFirst(Instant instant) {
            return asOf == null ? new Comparison(instant, begun, after) : this;
        }

        public Comparison upTo(String key) {
            return new Comparison(asOf, begun, key);
        }

        /** Changes from here on may have been missed. */
        public Instant changesFrom() {
            return asOf == null ? begun : asOf;
        }
    }

    /** The comparison that was begun and not finished, or a new one where it is asked for or due. */
    public Optional<Comparison> comparison(boolean asked) {
        return underWay().or(() -> asked || isDue() ? Optional.of(fromNow()) : Optional.empty());
    }

    /** None was ever finished by the present settings. */
    public boolean isFirst() {
        return find(COMPARED).isEmpty();
    }

    /** When the last one that was finished by the present settings began, by Köprü's clock. */
    public Optional<Instant> lastBegun() {
        return find(COMPARED).map(Cursor::reachedAt);
    }

    /** Everything up to this comparison's key has been compared; to be called in the chunk's transaction. */
    public void compared(Comparison comparison) {
        move(COMPARING, comparison);
    }

    /** Everything has been compared; to be called in the last chunk's transaction. */
    public void comparedAll(Comparison comparison) {
        move(COMPARED, comparison);
    }

    /** The comparison that was begun by the present settings and not finished. */
    public Optional<Comparison> underWay() {
        Instant lastBegun = find(COMPARED).map(Cursor::reachedAt).orElse(Instant.MIN);
        return find(COMPARING)
                .filter(cursor -> cursor.reachedAt().isAfter(lastBegun))
                .map(cursor -> new Comparison(cursor.changedAt(), cursor.reachedAt(), cursor.recordId()));
    }

    /** No finished one is recent enough and by the same settings. */
    private boolean isDue() {
        return find(COMPARED)
                .map(cursor -> !now().isBefore(cursor.reachedAt().plus(rule.interval())))
                .orElse(true);
    }

    /** Always after the one before, even when the clock stands still or was set back: else it would never be under way. */
    private Comparison fromNow() {
        Instant now = now();
        Instant begun = lastBegun()
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .filter(next -> next.isAfter(now))
                .orElse(now);
        return new Comparison(null, begun, "");
    }

    private void move(String source, Comparison to) {
        cursors.move(rule.job(), source, new Cursor(rule.fingerprint(), to.changesFrom(), to.after(), to.begun()));
    }

    /** As the table keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Optional<Cursor> find(String source) {
        return cursors.find(rule.job(), source)
                .filter(cursor -> cursor.selection().equals(rule.fingerprint()));
    }
}
