package dev.kopru.demo;

import java.util.ArrayList;
import java.util.List;

/** Writes units, stock cards, variants and barcodes. */
final class CatalogueRows {

    private final Dice dice = new Dice("catalogue rows");
    private final Descriptions descriptions = new Descriptions();
    private final Days days;

    CatalogueRows(Days days) {
        this.days = days;
    }

    void write(List<StockCard> cards, Batch batch) {
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

    private static List<Row> units() {
        return List.of(
                Row.of("adet", "Adet"),
                Row.of("çift", "Çift"),
                Row.of("takım", "Takım"),
                Row.of("metre", "Metre"),
                Row.of("koli", "Koli"),
                Row.of("top", "Top"));
    }

    private Row card(StockCard card) {
        int age = dice.between(5, 700);
        return Row.of(
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

    private List<Row> largerUnits(List<StockCard> cards) {
        var rows = new ArrayList<Row>();
        for (StockCard card : cards) {
            if (card.isSoldByLength()) {
                rows.add(Row.of(card.code(), "top", dice.pick(List.of(25, 40, 50)), days.first()));
            } else if (dice.chance(60)) {
                rows.add(Row.of(card.code(), "koli", dice.pick(List.of(6, 10, 12, 24)), days.first()));
            }
        }
        return rows;
    }

    private List<Row> variants(List<StockCard> cards) {
        var rows = new ArrayList<Row>();
        for (StockCard card : cards) {
            for (StockVariant variant : card.variants()) {
                rows.add(Row.of(
                        variant.sku(),
                        card.code(),
                        variant.attributes(),
                        variant.blocked(),
                        days.ago(dice.between(1, 300), 11, dice.between(0, 59))));
            }
        }
        return rows;
    }

    private List<Row> barcodes(List<StockCard> cards) {
        var rows = new ArrayList<Row>();
        for (StockCard card : cards) {
            for (StockVariant variant : card.variants()) {
                rows.add(Row.of(variant.barcode(), variant.sku(), card.unit(), days.first()));
            }
        }
        return rows;
    }
}
