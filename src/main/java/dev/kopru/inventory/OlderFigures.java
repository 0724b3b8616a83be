package dev.kopru.inventory;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.ShopStock;
import dev.kopru.connector.store.StockFigure;
import dev.kopru.inventory.Published.State;
import dev.kopru.inventory.quantity.InventoryNotice;
import dev.kopru.record.Moments;
import dev.kopru.record.Reason;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of figures of files that are left aside because a newer one is shown, and says another quantity. */
@Component
class OlderFigures {

    private final ShopStock shop;
    private final Patience patience;
    private final ZoneId businessZone;

    OlderFigures(ShopStock shop, Patience patience, ZoneId businessZone) {
        this.shop = shop;
        this.patience = patience;
        this.businessZone = businessZone;
    }

    /** What the books say is read again, so that only a file's word is lost. */
    private static boolean isOfFile(Figure figure) {
        return figure.told() != null;
    }

    void note(Figure figure, Published newer, FigureChunk result) {
        if (isOfFile(figure) && !newer.shows(figure)) {
            String since = newer.state() == State.SHOWN ? moment(newer.revision()) : "";
            note(figure, newer.sellable().quantity(), since, result);
        }
    }

    /** Of figures that the shop itself has found to be older than what it has. */
    void ask(List<Figure> older, FigureChunk result) {
        List<String> skus =
                older.stream().filter(OlderFigures::isOfFile).map(Figure::sku).toList();
        if (skus.isEmpty()) {
            return;
        }
        Map<String, StockFigure> shown = patience.call("ask for stock", () -> shop.shown(skus)).stream()
                .collect(Collectors.toMap(
                        figure -> figure.sku().stripTrailing(), Function.identity(), (one, other) -> one));
        for (Figure figure : older) {
            if (isOfFile(figure)) {
                note(figure, shown.get(figure.sku().stripTrailing()), result);
            }
        }
    }

    private void note(Figure figure, @Nullable StockFigure newer, FigureChunk result) {
        if (newer == null) {
            note(figure, BigDecimal.ZERO, "", result);
        } else if (newer.quantity().compareTo(figure.sellable().quantity()) != 0) {
            note(figure, newer.quantity(), moment(newer.revision()), result);
        }
    }

    /** {@code since}: empty where nothing is shown. */
    private void note(Figure figure, BigDecimal shown, String since, FigureChunk result) {
        result.note(
                figure,
                Reason.of(
                        InventoryNotice.OLDER_FIGURE_IN_FILE,
                        figure.sku(),
                        figure.sellable().quantity().stripTrailingZeros(),
                        moment(figure.revision()),
                        shown.stripTrailingZeros(),
                        since));
    }

    private String moment(long revision) {
        return Moments.of(FigureSources.instant(revision), businessZone);
    }
}
