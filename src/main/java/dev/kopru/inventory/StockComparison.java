package dev.kopru.inventory;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.recipe.ComparedPages;
import dev.kopru.recipe.ComparedPages.Begun;
import dev.kopru.recipe.StepRun;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** All SKUs that are marked in the books or were ever shown in the shop. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class StockComparison implements ComparedPages.Sides<IncomingFigure> {

    private final StockReading reading;
    private final FigureRows rows;
    private final ComparisonResult result;
    private final StockLevels levels;
    private final Patience patience;
    private final DeletedRows deleted;
    private Instant asOf = Instant.EPOCH;
    private long execution;

    StockComparison(
            StockReading reading, StockNeighbours with, FigureRows rows, ComparisonResult result, DeletedRows deleted) {
        this.reading = reading;
        this.levels = with.levels();
        this.patience = with.patience();
        this.rows = rows;
        this.result = result;
        this.deleted = deleted;
    }

    @Override
    public Runnable begin(Begun what) {
        execution = StepRun.current().execution();
        if (what.part()) {
            reading.openPart();
        } else {
            reading.openAll();
        }
        result.begin(execution, what.id());
        Runnable begun = what.anew() ? deleted.fromTheStart() : () -> {};
        asOf = reading.now();
        return () -> {
            begun.run();
            if (what.anew()) {
                result.forgetOthers(what.id());
            }
        };
    }

    @Override
    public List<String> listed(String after, int limit) {
        return patience.call("list the marked SKUs", () -> levels.webSkus(after, limit));
    }

    @Override
    public Collection<String> remembered(String after, int limit) {
        return rows.after(after, limit);
    }

    @Override
    public ComparedPages.Some<IncomingFigure> load(SortedSet<String> skus) {
        return new ComparedPages.Some<>(reading.load(skus), asOf);
    }

    @Override
    public boolean bringsAll() {
        return true;
    }

    @Override
    public void end() {
        result.pause(execution);
    }

    @Override
    public void compared(Collection<String> ids) {
        result.tell(ids);
    }
}
