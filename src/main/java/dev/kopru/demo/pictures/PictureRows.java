package dev.kopru.demo.pictures;

import dev.kopru.demo.books.DemoCard;
import dev.kopru.demo.world.Batch;
import dev.kopru.demo.world.DemoDays;
import dev.kopru.demo.world.DemoRow;
import java.util.ArrayList;
import java.util.List;

/** Writes what only a shop needs of a card: its images and its further categories. */
public final class PictureRows {

    private final DemoDays days;

    public PictureRows(DemoDays days) {
        this.days = days;
    }

    public void write(List<DemoCard> cards, Batch batch) {
        batch.insert(
                "stock_image",
                "card_code, position, sku, kind, location, content, changed_at",
                Album.of(cards).stream().map(this::image).toList());
        batch.insert("stock_card_category", "card_code, position, path, changed_at", categories(cards));
    }

    private DemoRow image(CardPicture placed) {
        DemoPicture picture = placed.picture();
        return DemoRow.of(
                placed.cardCode(),
                placed.position(),
                placed.sku(),
                placed.stored() ? "stored" : "file",
                placed.stored() ? null : picture.path(),
                placed.stored() ? picture.bytes() : null,
                days.first());
    }

    /** Every so often a card also stands among the new ones, or in a campaign. */
    private List<DemoRow> categories(List<DemoCard> cards) {
        var rows = new ArrayList<DemoRow>();
        for (int i = 0; i < cards.size(); i += 9) {
            rows.add(DemoRow.of(cards.get(i).code(), 1, "Yeni Gelenler", days.first()));
            if (i % 2 == 0) {
                rows.add(DemoRow.of(cards.get(i).code(), 2, "Fırsatlar > Sezon Sonu", days.first()));
            }
        }
        return rows;
    }
}
