package dev.kopru.demo.books;

import dev.kopru.demo.world.Batch;
import dev.kopru.demo.world.DemoDays;
import dev.kopru.demo.world.DemoRow;
import dev.kopru.demo.world.Dice;
import java.util.ArrayList;
import java.util.List;

/** Writes units, stock cards, variants and barcodes. */
public final class CatalogueRows {

    private final Dice dice = new Dice("catalogue rows");
    private final Descriptions descriptions = new Descriptions();
    private final DemoDays days;

    public CatalogueRows(DemoDays days) {
        this.days = days;
    }

    public void write(List<DemoCard> cards, Batch batch) {
        batch.insert("stock_unit", "code, name", units());
        batch.insert(
                "stock_card",
                "code, name, short_description, description, category_path, brand, unit, vat_rate, weight_kg, for_web,"
                        + " blocked, created_at, changed_at",
                cards.stream().map(this::card).toList());
        batch.insert("stock_card_unit", "card_code, unit, factor, changed_at", largerUnits(cards));
        batch.insert("stock_variant", "sku, card_code, attributes, blocked, changed_at", variants(cards));
        batch.insert("stock_barcode", "barcode, sku, unit, changed_at", barcodes(cards));
    }

    private static List<DemoRow> units() {
        return List.of(
                DemoRow.of("adet", "Adet"),
                DemoRow.of("çift", "Çift"),
                DemoRow.of("takım", "Takım"),
                DemoRow.of("metre", "Metre"),
                DemoRow.of("koli", "Koli"),
                DemoRow.of("top", "Top"));
    }

    private DemoRow card(DemoCard card) {
        int age = dice.between(5, 700);
        return DemoRow.of(
                card.code(),
                card.name(),
                descriptions.brief(card),
                descriptions.full(card),
                card.category(),
                card.brand(),
                card.unit(),
                card.vatRate(),
                card.weight(),
                card.forWeb(),
                card.blocked(),
                days.ago(age, 10, 15),
                days.ago(dice.between(1, age), 9, dice.between(0, 59)));
    }

    private List<DemoRow> largerUnits(List<DemoCard> cards) {
        var rows = new ArrayList<DemoRow>();
        for (DemoCard card : cards) {
            if (card.isSoldByLength()) {
                rows.add(DemoRow.of(card.code(), "top", dice.pick(List.of(25, 40, 50)), days.first()));
            } else if (dice.chance(60)) {
                rows.add(DemoRow.of(card.code(), "koli", dice.pick(List.of(6, 10, 12, 24)), days.first()));
            }
        }
        return rows;
    }

    private List<DemoRow> variants(List<DemoCard> cards) {
        var rows = new ArrayList<DemoRow>();
        for (DemoCard card : cards) {
            for (StockVariant variant : card.variants()) {
                rows.add(DemoRow.of(
                        variant.sku(),
                        card.code(),
                        variant.attributes(),
                        variant.blocked(),
                        days.ago(dice.between(1, 300), 11, dice.between(0, 59))));
            }
        }
        return rows;
    }

    private List<DemoRow> barcodes(List<DemoCard> cards) {
        var rows = new ArrayList<DemoRow>();
        for (DemoCard card : cards) {
            for (StockVariant variant : card.variants()) {
                rows.add(DemoRow.of(variant.barcode(), variant.sku(), card.unit(), days.first()));
            }
        }
        return rows;
    }
}
