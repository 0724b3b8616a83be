package dev.kopru.inventory;

import dev.kopru.notice.Notice;
import dev.kopru.recipe.ChunkResult;
import dev.kopru.record.Reason;
import dev.kopru.record.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What became of a chunk of figures. */
final class FigureChunk extends ChunkResult {

    private final List<Published> rows = new ArrayList<>();
    private final List<Instant> movements = new ArrayList<>();
    private final List<String> toWatch = new ArrayList<>();
    private final List<String> toLeave = new ArrayList<>();
    private long drifted;

    void reject(Figure figure, Reason reason) {
        reject(new Rejection(figure.source(), figure.payload(), reason));
    }

    /** The shop shows it now, and did not before. */
    void written(Figure figure, Published row) {
        written(figure.source(), figure.revision());
        rows.add(row);
        watchOrLeave(figure);
        if (figure.movedAt() != null) {
            movements.add(figure.movedAt());
        }
    }

    /** Nothing to show. */
    void unchanged(Figure figure) {
        unchanged(figure.source(), figure.revision());
        watchOrLeave(figure);
    }

    void remember(Published row) {
        rows.add(row);
    }

    /** The shop showed something else than it was last told. */
    void drifted() {
        drifted++;
    }

    private void watchOrLeave(Figure figure) {
        // The books have the last word on what a file told, in the first run that can ask them.
        boolean watch = figure.told() != null || figure.sellable().promised().signum() > 0;
        if (watch != figure.circumstances().watched()) {
            (watch ? toWatch : toLeave).add(figure.sku());
        }
    }

    void note(Figure figure, Reason what) {
        note(Notice.on(figure.source(), what));
    }

    /** SKUs that every run has to look at from now on. */
    List<String> toWatch() {
        return toWatch;
    }

    /** SKUs that need no look any more. */
    List<String> toLeave() {
        return toLeave;
    }

    List<Published> rows() {
        return rows;
    }

    /** Instants of the changes in the books that are shown now. */
    List<Instant> movements() {
        return movements;
    }

    long driftFound() {
        return drifted;
    }
}
