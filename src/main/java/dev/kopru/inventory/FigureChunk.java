package dev.kopru.inventory;

import dev.kopru.job.Counts;
import dev.kopru.job.Reason;
import dev.kopru.job.Rejection;
import dev.kopru.notice.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became of a chunk of figures; every one that came in ends in exactly one of the three counts. */
final class FigureChunk {

    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Published> rows = new ArrayList<>();
    private final Map<String, Long> settled = new HashMap<>();
    private final List<Instant> movements = new ArrayList<>();
    private final List<String> toWatch = new ArrayList<>();
    private final List<String> toLeave = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private long written;
    private long unchanged;
    private long drifted;

    void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    void reject(Figure figure, Reason reason) {
        rejections.add(new Rejection(figure.source(), figure.payload(), reason));
    }

    /** The shop shows it now, and did not before. */
    void written(Figure figure, Published row) {
        written++;
        rows.add(row);
        settle(figure);
        if (figure.movedAt() != null) {
            movements.add(figure.movedAt());
        }
    }

    /** Nothing to show. */
    void unchanged(Figure figure) {
        unchanged++;
        settle(figure);
    }

    /** A state that a later one of the same chunk has overtaken. */
    void overtaken() {
        unchanged++;
    }

    void remember(Published row) {
        rows.add(row);
    }

    /** The shop showed something else than it was last told. */
    void drifted() {
        drifted++;
    }

    private void settle(Figure figure) {
        settled.put(figure.source().key(), figure.revision());
        // The books have the last word on what a file told, in the first run that can ask them.
        boolean watch = figure.told() != null || figure.sellable().promised().signum() > 0;
        if (watch != figure.circumstances().watched()) {
            (watch ? toWatch : toLeave).add(figure.sku());
        }
    }

    /** SKUs that every run has to look at from now on. */
    List<String> toWatch() {
        return toWatch;
    }

    /** SKUs that need no look any more. */
    List<String> toLeave() {
        return toLeave;
    }

    void note(Figure figure, Reason what) {
        notices.add(Notice.on(figure.source(), what));
    }

    List<Notice> notices() {
        return notices;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    List<Published> rows() {
        return rows;
    }

    /** The revision up to which a record needs no further try, by its key. */
    Map<String, Long> settled() {
        return settled;
    }

    /** Instants of the changes in the books that are shown now. */
    List<Instant> movements() {
        return movements;
    }

    long driftFound() {
        return drifted;
    }

    Counts counts() {
        return Counts.of(written, unchanged, rejections.size());
    }
}
