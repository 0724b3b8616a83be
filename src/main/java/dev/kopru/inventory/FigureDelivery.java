package dev.kopru.inventory;

import dev.kopru.recipe.Delivery;
import dev.kopru.recipe.Parts;
import dev.kopru.recipe.StepRun;
import dev.kopru.record.Source;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has the shop show figures (idempotent by their revision), and remembers what it was told. */
@Component
class FigureDelivery implements Delivery<Figure, FigureChunk> {

    private final ToldUnits units;
    private final PublishFigures publishing;
    private final FigureRows rows;
    private final WatchedSkus watched;
    private final InventoryMetrics metrics;
    private final ComparisonResult comparison;

    FigureDelivery(
            ToldUnits units,
            PublishFigures publishing,
            FigureRows rows,
            WatchedSkus watched,
            InventoryMetrics metrics,
            ComparisonResult comparison) {
        this.units = units;
        this.publishing = publishing;
        this.rows = rows;
        this.watched = watched;
        this.metrics = metrics;
        this.comparison = comparison;
    }

    @Override
    public FigureChunk begin() {
        return new FigureChunk();
    }

    /** A SKU that moves while it is read comes twice. The later one was read later, though its last movement may be older:
     * a newer one may have been deleted. */
    @Override
    public boolean overtakes(Source later, Source earlier) {
        return true;
    }

    @Override
    public Parts<FigureChunk> deliver(List<Figure> figures, FigureChunk result, StepRun run) {
        return publishing.publish(units.settled(figures, result, run.execution()), result);
    }

    @Override
    public void remember(FigureChunk result, StepRun run) {
        rows.save(result.rows());
        watched.add(result.toWatch());
        watched.remove(result.toLeave());
        comparison.add(run.execution(), result);
    }

    @Override
    public void remembered(List<FigureChunk> results, StepRun run) {
        for (FigureChunk result : results) {
            metrics.shown(result.movements());
        }
    }
}
