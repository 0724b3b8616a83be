package dev.kopru.inventory;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.reading.Pages;
import dev.kopru.recipe.JobCursors;
import dev.kopru.retry.RetryTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The SKUs that changed in the books since the cursor, then those of which a row may have been deleted there, and then the
 * others of which orders reserve something.
 */
class ChangedStockPages implements Pages<IncomingFigure> {

    private final StockReading reading;
    private final StockLevels levels;
    private final RetryTable retries;
    private final JobCursors cursors;
    private final DeletedRows deleted;
    private final Patience patience;
    private final int pageSize;
    private final TreeSet<String> watched = new TreeSet<>();
    private @Nullable ChangePosition after;
    private Instant readAt = Instant.EPOCH;

    ChangedStockPages(StockReading reading, StockNeighbours with, RetryTable retries, Memory memory, int pageSize) {
        this.retries = retries;
        this.reading = reading;
        this.levels = with.levels();
        this.patience = with.patience();
        this.cursors = memory.cursors();
        this.deleted = memory.deleted();
        this.pageSize = pageSize;
    }

    /** What Köprü itself knows. */
    record Memory(JobCursors cursors, DeletedRows deleted) {}

    /** Before the first comparison there is no cursor, and the comparison brings everything. */
    @Override
    public void open() {
        after = cursors.changes()
                .map(from -> new ChangePosition(from.changedAt(), from.recordId()))
                .orElse(null);
        if (after != null) {
            reading.open();
            watched.addAll(reading.watched());
            // Their time comes with the due retries, or with the next change.
            watched.removeAll(
                    retries.revisions(InventorySyncConfiguration.JOB, watched).keySet());
            readAt = reading.now();
            deleted.open();
        }
    }

    @Override
    public @Nullable Page<IncomingFigure> next() {
        if (after != null) {
            return changed(after);
        }
        if (deleted.areLeft()) {
            return deleted();
        }
        return watched.isEmpty() ? null : new Page<>(reading.load(someWatched()), null);
    }

    private Page<IncomingFigure> deleted() {
        List<String> skus = deleted.some(pageSize);
        skus.forEach(watched::remove);
        return new Page<>(reading.load(skus), deleted.areLeft() ? null : deleted::remember);
    }

    private Page<IncomingFigure> changed(ChangePosition from) {
        List<Change> changes = patience.call("list the changes of stock", () -> levels.changedLevels(from, pageSize));
        Map<String, Instant> movedAt = new LinkedHashMap<>();
        for (Change change : changes) {
            if (!change.key().isBlank()) {
                movedAt.putIfAbsent(
                        change.key().stripTrailing(), change.position().changedAt());
            }
        }
        List<IncomingFigure> figures = reading.load(movedAt.keySet(), movedAt);
        watched.removeAll(movedAt.keySet());
        deleted.lookedUp(movedAt.keySet());
        ChangePosition upTo =
                changes.isEmpty() ? from : changes.get(changes.size() - 1).position();
        after = changes.size() < pageSize ? null : upTo;
        return new Page<>(
                figures, changes.isEmpty() ? null : () -> cursors.changed(upTo.changedAt(), upTo.key(), readAt));
    }

    private List<String> someWatched() {
        List<String> some = new ArrayList<>();
        for (Iterator<String> rest = watched.iterator(); rest.hasNext() && some.size() < pageSize; ) {
            some.add(rest.next());
            rest.remove();
        }
        return some;
    }
}
