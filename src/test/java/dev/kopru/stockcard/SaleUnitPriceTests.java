package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.reading.ReaderCursors;
import dev.kopru.recipe.JobCursors;
import dev.kopru.setting.Current;
import dev.kopru.stockcard.link.StockCardSettings;
import dev.kopru.unit.SaleUnits;
import dev.kopru.unit.SaleUnitsFixture;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The price of a card that is sold in another unit than its own. */
class SaleUnitPriceTests extends CardJobScenario {

    @Autowired
    private ReaderCursors cursors;

    @Autowired
    private StockCardSettings settings;

    @Autowired
    private SaleUnits saleUnits;

    @Test
    void thePublishedPriceIsForOneOfTheUnitInWhichItIsSold() {
        vida("1.29");
        unit("koli", "1000");

        runs(1, 0, 0);

        assertThat(price("VIDA")).isEqualByComparingTo("1290.00");
        assertThat(price("VIDA").scale()).isEqualTo(6);
        assertThat(shop.product("VIDA")).containsEntry("unit", "koli");
    }

    @Test
    void aPriceThatTheBooksStateForThatUnitIsTakenAsItIs() {
        vida("1.29");
        unit("koli", "1000");
        runs(1, 0, 0);
        clock.advance(Duration.ofHours(1));
        books.change(
                "INSERT INTO price (list_code, sku, unit, price, changed_at) VALUES ('PERAKENDE', 'VIDA', 'KOLİ', 1199, ?)",
                CardBooks.utc(clock.instant()));

        runs(1, 0, 0);

        assertThat(price("VIDA")).isEqualByComparingTo("1199.00");
        books.change("DELETE FROM price WHERE unit <> ''");
        runs(1, 0, 0);
        assertThat(price("VIDA")).isEqualByComparingTo("1290.00");
    }

    @Test
    void aPriceForAnotherUnitIsNotTakenForTheCardsOwn() {
        books.put(ACard.of("A"));
        books.change("INSERT INTO stock_card_unit (card_code, unit, factor) VALUES ('A', 'koli', 12)");
        books.change(
                "INSERT INTO price (list_code, sku, unit, price, changed_at) VALUES ('PERAKENDE', 'A', 'koli', 900, ?)",
                CardBooks.utc(clock.instant()));

        runs(1, 0, 0);

        assertThat(price("A")).isEqualByComparingTo("100.00");
        assertThat(shop.product("A")).containsEntry("unit", "adet");
    }

    @Test
    void salePricesAndPartsOfAKurusAreMultipliedBeforeTheyAreRounded() {
        vida("0.00129");
        unit("koli", "1000");
        books.price("PERAKENDE", "VIDA", "0.012345", "0.011115", clock.instant());

        runs(1, 0, 0);

        assertThat(price("VIDA")).isEqualByComparingTo("12.35");
        assertThat(shop.variant("VIDA").get("sale_price")).isEqualTo(new BigDecimal("11.120000"));
    }

    @Test
    void aUnitThatTheCardDoesNotKnowIsRejectedWithUnitAndCard() {
        vida("1.29");

        runs(0, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("VIDA", "UNKNOWN_SALE_UNIT"));
        assertThat(memory.kept("VIDA").message())
                .startsWith("Satış birimi \"koli\" stok kartı VIDA için tanımlı değil (kartın birimi: adet).");
        clock.advance(Duration.ofHours(1));
        unit("koli", "0");
        runs(0, 0, 1);
        assertThat(memory.waiting()).isEqualTo(Map.of("VIDA", "UNIT_WITHOUT_FACTOR"));
        clock.advance(Duration.ofHours(1));
        unit("koli", "1000");
        runs(1, 0, 0);
        assertThat(price("VIDA")).isEqualByComparingTo("1290.00");
    }

    @Test
    void anotherFactorOrADeletedOneChangesThePrice() {
        vida("1.29");
        unit("koli", "1000");
        runs(1, 0, 0);
        clock.advance(Duration.ofHours(1));
        unit("koli", "500");
        runs(1, 0, 0);
        assertThat(price("VIDA")).isEqualByComparingTo("645.00");

        books.change("DELETE FROM stock_card_unit WHERE card_code = 'VIDA'");
        runs(0, 0, 1);
        assertThat(memory.waiting()).isEqualTo(Map.of("VIDA", "UNKNOWN_SALE_UNIT"));
    }

    @Test
    void anotherRuleHasEveryCardComparedAgain() {
        books.put(ACard.of("A"));
        runs(1, 0, 0);

        assertThat(cursors(saleUnits).comparison(false)).isEmpty();
        assertThat(cursors(SaleUnitsFixture.card("A", "koli")).comparison(false))
                .isPresent();
    }

    private JobCursors cursors(SaleUnits units) {
        return new StockCardExportConfiguration().cardCursors(cursors, clock, Current.fixed(settings), units);
    }

    private void vida(String price) {
        books.put(ACard.of("VIDA").variant("VIDA", null, null, price));
    }

    private void unit(String unit, String factor) {
        books.change(
                "REPLACE INTO stock_card_unit (card_code, unit, factor, changed_at) VALUES ('VIDA', ?, ?, ?)",
                unit,
                factor,
                CardBooks.utc(clock.instant()));
    }

    private BigDecimal price(String sku) {
        return (BigDecimal) Objects.requireNonNull(shop.variant(sku).get("price"));
    }
}
