package dev.kopru.inventory;

import dev.kopru.connector.Answer;
import dev.kopru.connector.Patience;
import dev.kopru.connector.store.ShopStock;
import dev.kopru.connector.store.StockFigure;
import dev.kopru.inventory.Figure.Offer;
import dev.kopru.inventory.Published.State;
import dev.kopru.inventory.quantity.InventoryNotice;
import dev.kopru.inventory.quantity.InventoryReason;
import dev.kopru.inventory.quantity.InventorySettings;
import dev.kopru.recipe.Parts;
import dev.kopru.recipe.RecordAnswers;
import dev.kopru.record.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a chunk of figures in the shop: those that it shows already are left out. */
@Component
class PublishFigures {

    private final ShopStock shop;
    private final FigureRows rows;
    private final OlderFigures older;
    private final Patience patience;
    private final int part;

    /** The shop takes one half of a chunk while Köprü remembers the other. */
    PublishFigures(ShopStock shop, FigureRows rows, OlderFigures older, Patience patience, InventorySettings settings) {
        this.shop = shop;
        this.rows = rows;
        this.older = older;
        this.patience = patience;
        this.part = (settings.chunkSize() + 1) / 2;
    }

    /**
     * Every figure ends in {@code result} or, when it is sent to the shop, in one of the parts that come back; their SKUs must
     * differ.
     */
    Parts<FigureChunk> publish(List<Figure> figures, FigureChunk result) {
        Map<String, Published> known =
                rows.find(figures.stream().map(Figure::sku).toList());
        List<Figure> toSend = new ArrayList<>();
        for (Figure figure : figures) {
            Published before = known.get(figure.sku());
            noteDrift(figure, before, result);
            if (before != null && before.revision() > figure.revision()) {
                result.unchanged(figure);
                older.note(figure, before, result);
            } else if (isNobodys(figure, before)) {
                result.unchanged(figure);
            } else if (before != null && isShown(figure, before)) {
                result.unchanged(figure);
                rememberIfOtherwise(figure, before, result);
            } else {
                toSend.add(figure);
            }
        }
        Iterator<List<Figure>> parts = parts(toSend).iterator();
        return Parts.ahead(() -> parts.hasNext() ? send(parts.next(), known) : null);
    }

    private List<List<Figure>> parts(List<Figure> figures) {
        List<List<Figure>> parts = new ArrayList<>();
        for (int from = 0; from < figures.size(); from += part) {
            parts.add(figures.subList(from, Math.min(from + part, figures.size())));
        }
        return parts;
    }

    /** What is not sold in the shop, and was never shown there by Köprü, is not Köprü's to show. */
    private static boolean isNobodys(Figure figure, @Nullable Published before) {
        IncomingFigure.Shown shown = figure.shown();
        return before == null && figure.offer() == Offer.NONE && (shown == null || shown.revision() == 0);
    }

    private static boolean isShown(Figure figure, Published before) {
        IncomingFigure.Shown shown = figure.shown();
        return before.shows(figure)
                && (shown == null || shown.says(figure.sellable().quantity()));
    }

    /** A newer revision than the one remembered is Köprü's own word too, of a run that died before it could remember. */
    private static void noteDrift(Figure figure, @Nullable Published before, FigureChunk result) {
        IncomingFigure.Shown shown = figure.shown();
        if (before != null
                && before.state() == State.SHOWN
                && shown != null
                && shown.revision() <= before.revision()
                && !shown.says(before.sellable().quantity())) {
            result.drifted();
            if (shown.quantity() != null) {
                result.note(figure, otherThanTold(figure, shown.quantity(), before));
            }
        }
    }

    private static Reason otherThanTold(Figure figure, BigDecimal shown, Published before) {
        return Reason.of(
                InventoryNotice.SHOP_SHOWED_OTHER,
                figure.sku(),
                shown.stripTrailingZeros(),
                before.sellable().quantity().stripTrailingZeros());
    }

    /** The shop need not know, but the next run has to. */
    private static void rememberIfOtherwise(Figure figure, Published before, FigureChunk result) {
        if (!before.sellable().saysTheSame(figure.sellable())) {
            result.remember(row(figure, State.SHOWN));
        }
    }

    private FigureChunk send(List<Figure> figures, Map<String, Published> known) {
        FigureChunk result = new FigureChunk();
        List<StockFigure> wishes = figures.stream().map(Figure::forShop).toList();
        List<Answer> answers = patience.call("show stock", () -> shop.publish(wishes));
        List<Figure> overtaken = new ArrayList<>();
        RecordAnswers.by(Answer::key, answers).to(figures, Figure::sku, (figure, answer) -> {
            answered(figure, answer, known.get(figure.sku()), result);
            if (answer instanceof Answer.Older) {
                overtaken.add(figure);
            }
        });
        older.ask(overtaken, result);
        return result;
    }

    private static void answered(Figure figure, Answer answer, @Nullable Published before, FigureChunk result) {
        if (answer instanceof Answer.Taken) {
            result.written(figure, row(figure, State.SHOWN));
        } else if (answer instanceof Answer.Older) {
            result.unchanged(figure);
        } else if (answer instanceof Answer.Refused refused) {
            result.reject(figure, Reason.of(InventoryReason.SHOP_REFUSED, figure.sku(), refused.detail()));
        } else if (answer instanceof Answer.Unknown unknown) {
            unknown(figure, unknown.similar(), before, result);
        }
    }

    private static void unknown(Figure figure, String similar, @Nullable Published before, FigureChunk result) {
        if (before != null) {
            result.remember(row(figure, State.UNKNOWN));
        }
        if (figure.offer() != Offer.SOLD) {
            // Neither side sells it.
            result.unchanged(figure);
        } else if (similar.isEmpty()) {
            result.reject(figure, Reason.of(InventoryReason.UNKNOWN_IN_SHOP, figure.sku()));
        } else {
            result.reject(figure, Reason.of(InventoryReason.DIFFERS_IN_CASE, figure.sku(), similar));
        }
    }

    private static Published row(Figure figure, State state) {
        return new Published(figure.sku(), figure.sellable(), figure.revision(), state);
    }
}
