package dev.kopru.inventory;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.inventory.InventoryCursors.Comparison;
import dev.kopru.job.Pages;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All SKUs that are marked in the books or were ever shown in the shop, when a comparison is due or was left unfinished. */
class ComparisonPages implements Pages<IncomingFigure> {

    private final StockReading reading;
    private final FigureRows rows;
    private final InventoryCursors cursors;
    private final ComparisonResult result;
    private final StockLevels levels;
    private final Patience patience;
    private final Extent extent;
    private @Nullable Comparison comparing;

    ComparisonPages(StockReading reading, StockNeighbours with, Memory memory, Extent extent) {
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
    record Memory(FigureRows rows, InventoryCursors cursors, ComparisonResult result) {}

    @Override
    public void open() {
        comparing = cursors.underWay().orElse(null);
        boolean goesOn = comparing != null;
        if (goesOn || extent.asked() || cursors.comparisonIsDue()) {
            reading.open();
            comparing = goesOn ? comparing : cursors.comparisonFrom(reading.now());
            result.begin(!goesOn);
        }
    }

    @Override
    public @Nullable Page<IncomingFigure> next() {
        Comparison comparison = comparing;
        if (comparison == null) {
            return null;
        }
        String after = comparison.afterSku();
        int most = extent.pageSize();
        List<String> marked = patience.call("list the marked SKUs", () -> levels.webSkus(after, most));
        List<String> shown = rows.after(after, most);
        String bound = nearest(lastOf(marked), lastOf(shown));
        Set<String> skus = new LinkedHashSet<>(2 * most);
        marked.forEach(sku -> addWithin(bound, sku, skus));
        shown.forEach(sku -> addWithin(bound, sku, skus));
        comparing = bound == null ? null : new Comparison(comparison.asOf(), comparison.begun(), bound);
        return new Page<>(
                reading.load(skus),
                bound == null ? () -> cursors.comparedAll(comparison) : () -> cursors.compared(comparison, bound));
    }

    /** Up to where the list is complete; null when it is to its end. */
    private @Nullable String lastOf(List<String> skus) {
        return skus.size() < extent.pageSize() ? null : skus.get(skus.size() - 1);
    }

    private static @Nullable String nearest(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return SkuOrder.BY_BYTES.compare(one, other) <= 0 ? one : other;
    }

    private static void addWithin(@Nullable String bound, String sku, Set<String> skus) {
        if (bound == null || SkuOrder.BY_BYTES.compare(sku, bound) <= 0) {
            skus.add(sku.stripTrailing());
        }
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
