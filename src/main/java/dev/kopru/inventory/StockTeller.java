package dev.kopru.inventory;

import dev.kopru.story.FoundRecord;
import dev.kopru.story.KeySearch;
import dev.kopru.story.RecordId;
import dev.kopru.story.RecordPart;
import dev.kopru.story.RecordPart.Table;
import dev.kopru.story.RecordTeller;
import dev.kopru.story.ShownStock;
import dev.kopru.story.Typed;
import dev.kopru.story.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of a SKU the figure that the shop was shown, and how it came to be. */
@Component
class StockTeller implements RecordTeller {

    private static final String KIND = "sku";

    private final FigureList figures;

    StockTeller(FigureList figures) {
        this.figures = figures;
    }

    @Override
    public String job() {
        return InventorySyncConfiguration.JOB;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<FoundRecord> find(Typed typed, int most) {
        return KeySearch.first(
                most,
                Stream.concat(
                                figures.of(typed.spellings()).stream().map(ShownStock.Figure::sku),
                                figures.beginning(typed, "", most).stream().map(ShownStock.Figure::sku))
                        .map(sku -> new FoundRecord(new RecordId(KIND, sku), sku, null, typed.is(sku))));
    }

    @Override
    public Optional<RecordPart> tell(RecordId record) {
        return record.kind().equals(KIND)
                ? figures.of(List.of(record.key())).stream().findFirst().map(StockTeller::story)
                : Optional.empty();
    }

    @Override
    public Map<RecordId, Value> brief(Collection<RecordId> records) {
        List<String> skus = records.stream()
                .filter(record -> record.kind().equals(KIND))
                .map(RecordId::key)
                .toList();
        Map<RecordId, Value> shown = new HashMap<>();
        figures.of(skus)
                .forEach(figure ->
                        shown.put(new RecordId(KIND, figure.sku()), new Value.Figure(figure.shown(), unit(figure))));
        return shown;
    }

    private static @Nullable String unit(ShownStock.Figure figure) {
        ShownStock.How how = figure.how();
        return how == null ? null : how.saleUnit();
    }

    private static RecordPart story(ShownStock.Figure figure) {
        ShownStock.How how = figure.how();
        String unit = how == null ? null : how.unit();
        RecordPart.Builder story = new RecordPart.Builder(figure.sku())
                .fact("sku", new Value.Text(figure.sku()))
                .fact("shown", new Value.Figure(figure.shown(), unit(figure)));
        if (!figure.known()) {
            story.fact("inShop", new Value.Word("unknownInShop"));
        }
        if (how == null || how.told()) {
            story.fact("howItCame", new Value.Word(how == null ? "partsUnknown" : "toldByFile"));
        } else {
            story.fact("onHand", new Value.Figure(how.onHand(), unit))
                    .fact("reserved", new Value.Figure(how.reserved().negate(), unit))
                    .fact("openOrders", new Value.Figure(figure.orders().negate(), unit))
                    .fact("buffer", new Value.Figure(how.buffer().negate(), unit))
                    .fact("available", new Value.Figure(figure.available(), unit));
            story.table(warehouses(how));
            if (how.withheld()) {
                story.fact("howItCame", new Value.Word("withheld"));
            }
            if (how.factor().compareTo(BigDecimal.ONE) != 0) {
                story.fact("saleUnit", new Value.Figure(how.factor(), unit));
            }
        }
        return story.event(figure.sentAt(), "stockSent", new Value.Figure(figure.shown(), null))
                .event(figure.asOf(), "stockAsOf", new Value.Figure(figure.available(), unit))
                .build();
    }

    private static Table warehouses(ShownStock.How how) {
        List<List<Value>> rows = how.warehouses().stream()
                .map(there -> List.<Value>of(
                        new Value.Text(there.code()),
                        new Value.Figure(there.onHand(), how.unit()),
                        new Value.Figure(there.reserved(), how.unit()),
                        new Value.Word(there.counts() ? "counts" : "countsNot")))
                .toList();
        return new Table("warehouses", List.of("warehouse", "onHand", "reserved", "countsAtAll"), rows, false);
    }
}
