package dev.kopru.demo.books;

import dev.kopru.demo.world.Batch;
import dev.kopru.demo.world.DemoDays;
import dev.kopru.demo.world.DemoRow;
import dev.kopru.demo.world.Dice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes the warehouses and what lies in them. */
public final class StockRows {

    private static final List<DemoRow> WAREHOUSES = List.of(
            DemoRow.of("MERKEZ", "Merkez Depo (İkitelli)", 1),
            DemoRow.of("INTERNET", "İnternet Deposu", 2),
            DemoRow.of("MAGAZA", "Şişli Mağaza", 3));

    private final Dice dice = new Dice("stock");
    private final DemoDays days;

    public StockRows(DemoDays days) {
        this.days = days;
    }

    public void write(List<DemoCard> cards, Batch batch) {
        batch.insert("warehouse", "code, name, priority", WAREHOUSES);
        var rows = new ArrayList<DemoRow>();
        for (DemoCard card : cards) {
            card.variants().forEach(variant -> add(card, variant, rows));
        }
        batch.insert("warehouse_stock", "warehouse, sku, on_hand, reserved, changed_at", rows);
    }

    private void add(DemoCard card, StockVariant variant, List<DemoRow> rows) {
        rows.add(row("MERKEZ", card, variant, 120));
        rows.add(row("INTERNET", card, variant, 40));
        if (dice.chance(50)) {
            rows.add(row("MAGAZA", card, variant, 8));
        }
    }

    private DemoRow row(String warehouse, DemoCard card, StockVariant variant, int most) {
        int onHand = dice.chance(12) ? 0 : dice.between(1, most);
        // A shop oversells now and then: more is reserved than lies there.
        int reserved = dice.chance(20) ? dice.between(0, Math.max(2, onHand / 3)) : 0;
        return DemoRow.of(
                warehouse,
                variant.sku(),
                card.isSoldByLength() ? BigDecimal.valueOf(onHand * 275L, 2) : BigDecimal.valueOf(onHand),
                reserved,
                days.ago(dice.between(1, 30), dice.between(8, 20), dice.between(0, 59)));
    }
}
