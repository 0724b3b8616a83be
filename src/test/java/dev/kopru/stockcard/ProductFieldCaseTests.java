package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Answer;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What broke other software that brings products and variants to a shop, tried on the export of stock cards. */
class ProductFieldCaseTests extends CardJobScenario {

    private static ACard fifteenVariants() {
        ACard card = ACard.of("A");
        for (String colour : List.of("Siyah", "Beyaz", "Kırmızı")) {
            for (String size : List.of("XS", "S", "M", "L", "XL")) {
                card.variant(
                        "A-" + colour.charAt(0) + size, "{\"renk\":\"" + colour + "\",\"beden\":\"" + size + "\"}");
            }
        }
        return card;
    }

    /** The program lets no SKU be twice; a barcode can be. */
    @Test
    void aBarcodeThatAnotherProductHasIsRefusedAndBothAreNamed() {
        books.put(
                ACard.of("A").variant("A-1", null, "869001", "10"),
                ACard.of("B").variant("B-1", null, "869001", "10"));

        runs(1, 0, 1);

        assertThat(memory.kept("B").message()).contains("A-1 (A)", "B-1 (B)");
    }

    @Test
    void aVariantWhoseSkuIsAnotherProductsCodeIsRefusedWhileThatOneSellsIt() {
        books.put(ACard.of("X1"));
        runs(1, 0, 0);
        clock.advance(Duration.ofHours(1));
        books.change("UPDATE stock_variant SET card_code = 'B' WHERE sku = 'X1'");
        books.put(ACard.of("B").changed(clock.instant()));
        books.change("DELETE FROM stock_variant WHERE sku = 'B'");
        books.change(
                "INSERT INTO stock_variant (sku, card_code, changed_at) VALUES ('X1', 'B', ?)",
                CardBooks.utc(clock.instant()));
        books.price("PERAKENDE", "X1", "10", clock.instant());

        runs();
        memory.replayAll();
        runs();

        assertThat(shop.skus("B")).containsExactly("X1");
        assertThat(shop.skus("X1")).isEmpty();
        assertThat(shop.count("shop_variant")).isEqualTo(1);
    }

    @Test
    void aSkuThatTheShopHasHiddenIsTakenUpAgainAndABusyOneWaits() {
        books.put(ACard.of("Z9"));
        runs(1, 0, 0);
        books.delete("Z9");
        runs(1, 0, 0);
        assertThat(shop.visible()).isEmpty();
        clock.advance(Duration.ofHours(1));
        books.put(ACard.of("Z9").name("Yeniden").changed(clock.instant()));
        products.answer(answers -> List.of(new Answer.Later("Z9", "SKU Z9 is under processing")));

        runs(0, 0, 1);

        assertThat(memory.kept("Z9").reason()).isEqualTo("PRODUCT_BUSY");
        products.answer(answers -> List.of(new Answer.Refused("Z9", "SKU Z9 is taken")));
        memory.replayAll();
        runs();
        assertThat(memory.kept("Z9").reason()).isEqualTo("PRODUCT_REFUSED");
        products.reset();
        memory.replayAll();
        runs();
        assertThat(memory.waiting()).isEmpty();
        assertThat(shop.visible()).containsExactly("Z9");
        assertThat(shop.count("shop_variant")).isEqualTo(1);
    }

    @Test
    void aVariantThatSharesItsSkuWithTheProductIsRefused() {
        books.put(ACard.of("P").variant("P", "{\"beden\":\"S\"}").variant("P-M", "{\"beden\":\"M\"}"));

        runs(0, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("P", "SHARED_SKU"));
        assertThat(shop.all()).isEmpty();
    }

    @Test
    void theSameProductOfFifteenVariantsRunThreeTimesHasFifteen() {
        books.put(fifteenVariants());
        runs(1, 0, 0);
        String first = shop.checksum();
        for (int again = 0; again < 2; again++) {
            clock.advance(Duration.ofDays(2));
            books.put(fifteenVariants().changed(clock.instant()));
            runs(0, 1, 0);
        }

        assertThat(shop.skus("A")).hasSize(15);
        assertThat(shop.checksum()).isEqualTo(first);
    }

    @Test
    void optionsAndCategoriesKeepTheCommasAndBarsInTheirNames() {
        books.put(ACard.of("A")
                .category("Bebek, Çocuk > Oyuncak")
                .variant("A-1", "{\"hacim\":\"1,5 L\",\"kutu\":\"S|M|L\"}"));

        runs(1, 0, 0);

        assertThat(shop.categories("A")).containsExactly("Bebek, Çocuk > Oyuncak");
        assertThat(shop.options("A-1")).isEqualTo(Map.of("hacim", "1,5 L", "kutu", "S|M|L"));
    }

    @Test
    void thousandsOfCardsAllComeWithTheirNamesAndAreAccountedFor() {
        List<Object[]> cards = new ArrayList<>();
        IntStream.range(0, 3000).forEach(n -> cards.add(new Object[] {"C" + n, "Ad " + n}));
        books.jdbc()
                .batchUpdate(
                        """
                        INSERT INTO stock_card (code, name, unit, vat_rate, for_web, created_at, changed_at)
                        VALUES (?, ?, 'adet', 20, TRUE, '2026-01-01', '2026-01-01')
                        """,
                        cards);
        books.change(
                "INSERT INTO stock_variant (sku, card_code, changed_at) SELECT code, code, changed_at FROM stock_card");
        books.change(
                """
                INSERT INTO price (list_code, sku, price, changed_at)
                SELECT 'PERAKENDE', sku, IF(sku LIKE '%99', 0, 10), changed_at FROM stock_variant
                """);

        JobRunner.Ended run = runs();

        assertThat(run.step("liveCards")).isEqualTo(Counts.of(2970, 0, 30));
        assertThat(shop.count("shop_product")).isEqualTo(2970);
        assertThat(shop.jdbc()
                        .queryForObject(
                                "SELECT COUNT(*) FROM shop_product WHERE name <> CONCAT('Ad ', SUBSTR(code, 2))",
                                Long.class))
                .isZero();
    }
}
