package dev.kopru.inventory;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.reading.ComparisonCursor.Comparison;
import dev.kopru.reading.KeyPage;
import dev.kopru.reading.Pages;
import dev.kopru.recipe.JobCursors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All SKUs that are marked in the books or were ever shown in the shop, when a comparison is due or was left unfinished. */
class ComparedStockPages implements Pages<IncomingFigure> {

    private final StockReading reading;
    private final FigureRows rows;
    private final JobCursors cursors;
    private final ComparisonResult result;
    private final StockLevels levels;
    private final Patience patience;
    private final DeletedRows deleted;
    private final Extent extent;
    private Runnable begun = () -> {};
    private @Nullable Comparison comparing;

    ComparedStockPages(StockReading reading, StockNeighbours with, Memory memory, DeletedRows deleted, Extent extent) {
        this.deleted = deleted;
        this.reading = reading;
        this.levels = with.levels();
        this.patience = with.patience();
        this.rows = memory.rows();
        this.cursors = memory.cursors();
        this.result = memory.result();
        this.extent = extent;
    }

    /** How many SKUs are compared at once, and whether they are compared though it is not yet time. */
    record Extent(int pageSize, boolean asked) {}

    /** What Köprü itself knows. */
    record Memory(FigureRows rows, JobCursors cursors, ComparisonResult result) {}

    @Override
    public void open() {
        comparing = cursors.comparison(extent.asked()).orElse(null);
        if (comparing != null) {
            reading.open(true);
            boolean anew = comparing.asOf() == null;
            result.begin(anew);
            begun = anew ? deleted.fromTheStart() : () -> {};
            comparing = comparing.asOfFirst(reading.now());
        }
    }

    @Override
    public @Nullable Page<IncomingFigure> next() {
        Comparison comparison = comparing;
        if (comparison == null) {
            return null;
        }
        String after = comparison.after();
        int most = extent.pageSize();
        List<String> marked = patience.call("list the marked SKUs", () -> levels.webSkus(after, most));
        KeyPage page = KeyPage.of(marked, rows.after(after, most), most);
        String bound = page.bound();
        comparing = bound == null ? null : comparison.upTo(bound);
        Runnable first = begun;
        begun = () -> {};
        return new Page<>(reading.load(page.keys()), () -> {
            first.run();
            if (bound == null) {
                cursors.comparedAll(comparison);
            } else {
                cursors.compared(comparison.upTo(bound));
            }
        });
    }

    @Override
    public void close(boolean all) {
        if (all) {
            result.ended();
        } else {
            result.pause();
        }
    }
}
