package dev.kopru.demo;

import java.util.ArrayList;
import java.util.List;

/** Writes what only a shop needs of a card: its images and its further categories. */
final class ImageRows {

    private final Days days;

    ImageRows(Days days) {
        this.days = days;
    }

    void write(List<StockCard> cards, Batch batch) {
        batch.insert(
                "stock_image",
                "card_code, position, sku, kind, location, content, changed_at",
                Album.of(cards).stream().map(this::image).toList());
        batch.insert("stock_card_category", "card_code, position, path, changed_at", categories(cards));
    }

    private Row image(CardPicture placed) {
        Picture picture = placed.picture();
        return Row.of(
                placed.cardCode(),
                placed.position(),
                placed.sku(),
                placed.stored() ? "stored" : "file",
                placed.stored() ? null : picture.path(),
                placed.stored() ? picture.bytes() : null,
                days.first());
    }

    /** Every so often a card also stands among the new ones, or in a campaign. */
    private List<Row> categories(List<StockCard> cards) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < cards.size(); i += 9) {
            rows.add(Row.of(cards.get(i).code(), 1, "Yeni Gelenler", days.first()));
            if (i % 2 == 0) {
                rows.add(Row.of(cards.get(i).code(), 2, "Fırsatlar > Sezon Sonu", days.first()));
            }
        }
        return rows;
    }
}
