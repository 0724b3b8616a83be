package dev.kopru.demo.books;

import dev.kopru.demo.world.Batch;
import dev.kopru.demo.world.DemoDays;
import dev.kopru.demo.world.DemoRow;
import dev.kopru.demo.world.Dice;
import dev.kopru.demo.world.Rates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the price lists: retail with VAT, dealers without VAT, export in dollars. */
public final class PriceRows {

    private static final BigDecimal SALE_SHARE = new BigDecimal("0.80");

    private final Dice dice = new Dice("prices");
    private final DemoDays days;
    private final Prices prices;

    public PriceRows(DemoDays days) {
        this.days = days;
        this.prices = new Prices(new Rates(days.today()));
    }

    public void write(List<DemoCard> cards, Batch batch) {
        batch.insert("price_list", "code, name, currency, includes_vat, changed_at", lists());
        var rows = new ArrayList<DemoRow>();
        cards.forEach(card -> add(card, rows));
        batch.insert("price", "list_code, sku, price, sale_price, sale_from, sale_until, changed_at", rows);
    }

    private List<DemoRow> lists() {
        return List.of(
                DemoRow.of("PERAKENDE", "Perakende satış (KDV dahil)", "TRY", true, days.first()),
                DemoRow.of("BAYI", "Bayi (KDV hariç)", "TRY", false, days.first()),
                DemoRow.of("IHRACAT", "İhracat (USD)", "USD", false, days.first()));
    }

    private void add(DemoCard card, List<DemoRow> rows) {
        Sale sale = dice.chance(15) ? sale(card) : Sale.NONE;
        LocalDateTime changed = days.ago(dice.between(1, 60), 8, dice.between(0, 59));
        for (StockVariant variant : card.variants()) {
            rows.add(row("PERAKENDE", variant, card.retail(), sale, changed));
            rows.add(row("BAYI", variant, prices.dealer(card), Sale.NONE, changed));
            rows.add(row("IHRACAT", variant, prices.export(card), Sale.NONE, changed));
        }
    }

    private static DemoRow row(String list, StockVariant variant, BigDecimal price, Sale sale, LocalDateTime changed) {
        return DemoRow.of(list, variant.sku(), price, sale.price, sale.from, sale.until, changed);
    }

    /** A sale that is over, one that runs, or one to come. */
    private Sale sale(DemoCard card) {
        BigDecimal price = card.retail().multiply(SALE_SHARE).setScale(2, RoundingMode.HALF_UP);
        int begins = dice.pick(List.of(200, 12, 12, -5));
        return new Sale(price, days.ago(begins, 0, 0), days.ago(begins - 30, 0, 0));
    }

    private record Sale(@Nullable BigDecimal price, @Nullable LocalDateTime from, @Nullable LocalDateTime until) {

        static final Sale NONE = new Sale(null, null, null);
    }
}
