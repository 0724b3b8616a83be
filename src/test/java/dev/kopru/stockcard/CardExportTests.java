package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Counts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of stock cards, from the books' tables to the shop's. */
class CardExportTests extends CardJobScenario {

    private static final String RED_M = "{\"renk\":\"Kırmızı\",\"beden\":\"M\"}";
    private static final String RED_L = "{\"renk\":\"Kırmızı\",\"beden\":\"L\"}";

    @Test
    void aMarkedCardBecomesAProductWithItsVariantsPricesAndCategories() {
        books.put(ACard.of("ELB-1")
                .name("  Çiçekli Elbise ")
                .category("Kadın > Giyim > Elbise", "Fırsatlar")
                .variant("ELB-1-K-M", RED_M, "8690000000012", "899.90")
                .variant("ELB-1-K-L", RED_L, "8690000000029", "949.90"));
        books.price("BAYI", "ELB-1-K-M", "500", ACard.CHANGED);
        books.price("IHRACAT", "ELB-1-K-M", "25.5", ACard.CHANGED);

        runs(1, 0, 0);

        assertThat(shop.product("ELB-1"))
                .containsEntry("name", "Çiçekli Elbise")
                .containsEntry("short_description", "Kısa")
                .containsEntry("description", "<p>Uzun <b>açıklama</b></p>")
                .containsEntry("brand", "Köprü")
                .containsEntry("unit", "adet")
                .containsEntry("visible", true);
        assertThat(shop.product("ELB-1").get("vat_rate")).hasToString("20.00");
        assertThat(shop.variants("ELB-1")).containsExactly("ELB-1-K-M 899.9 TRY", "ELB-1-K-L 949.9 TRY");
        assertThat(shop.variant("ELB-1-K-M"))
                .containsEntry("barcode", "8690000000012")
                .containsEntry("price_includes_vat", true);
        assertThat(shop.options("ELB-1-K-L")).isEqualTo(Map.of("renk", "Kırmızı", "beden", "L"));
        assertThat(shop.categories("ELB-1")).containsExactly("Kadın > Giyim > Elbise", "Fırsatlar");
        assertThat(shop.jdbc()
                        .queryForList(
                                "SELECT CONCAT(customer_group, ' ', currency, ' ', includes_vat, ' ', ROUND(price, 2))"
                                        + " FROM shop_price WHERE sku = 'ELB-1-K-M' ORDER BY customer_group",
                                String.class))
                .containsExactly(" TRY 1 899.90", "bayi TRY 0 500.00", "ihracat USD 0 25.50");
        anotherRunChangesNothing();
    }

    @Test
    void aBarcodeThatLostItsDigitsIsNeverPublishedAndAWrongCheckDigitIsToldOnce() {
        books.put(
                ACard.of("A").variant("A-1", RED_M, "8,69052E12", "10"),
                ACard.of("B").variant("B-1", RED_M, "8690524321784", "10"),
                ACard.of("C").variant("C-1", RED_M, "8690524321785.0", "10"));

        runs(2, 0, 1);

        assertThat(memory.waiting()).containsOnly(Map.entry("A", "DAMAGED_BARCODE"));
        assertThat(shop.variant("B-1")).containsEntry("barcode", "8690524321784");
        assertThat(shop.variant("C-1")).containsEntry("barcode", "8690524321785");
        assertThat(memory.notices()).singleElement().asString().contains("BARCODE_CHECK_DIGIT", "8690524321784 (B-1)");
        anotherRunChangesNothing();
    }

    @Test
    void aMarkedCardWithNothingToSellIsRejectedAndOneThatLostItLeavesTheShop() {
        books.put(ACard.of("A"), ACard.of("B"));
        books.change("DELETE FROM price WHERE sku = 'A'");
        books.change("DELETE FROM stock_variant WHERE card_code = 'A'");

        runs(1, 0, 1);

        assertThat(memory.waiting()).containsOnly(Map.entry("A", "NO_VARIANTS"));
        assertThat(shop.all()).containsExactly("B");

        books.change("DELETE FROM price WHERE sku = 'B'");
        books.change("DELETE FROM stock_variant WHERE card_code = 'B'");
        books.change("UPDATE stock_card SET changed_at = changed_at + INTERVAL 1 HOUR WHERE code = 'B'");
        job.run(Map.of("full", "true"));

        assertThat(shop.visible()).isEmpty();
    }

    @Test
    void cardsThatAreNotMarkedAreNoneOfTheShopsBusiness() {
        books.put(ACard.of("A").forWeb(false), ACard.of("B"), ACard.of("C").blocked());

        runs(1, 0, 0);

        assertThat(shop.all()).containsExactly("B");
        assertThat(memory.rejected()).isEmpty();
    }

    @Test
    void anEmptyAccountingProgramIsNoTroubleAndNeedsNoSecondComparison() {
        runs(0, 0, 0);

        assertThat(memory.cursors()).contains("compared", "live");
        books.put(ACard.of("A").changed(clock.instant()));
        runs(1, 0, 0);
    }

    @Test
    void aRunMayBeAskedToCompareAllCardsBeforeTheirTime() {
        books.put(ACard.of("A").changed(clock.instant()), ACard.of("B").changed(clock.instant()));
        runs(2, 0, 0);
        clock.advance(Duration.ofHours(1));
        runs(0, 2, 0);
        clock.advance(Duration.ofHours(1));
        runs(0, 0, 0);

        assertThat(job.run(Map.of("full", "true")).counts()).isEqualTo(Counts.of(0, 2, 0));
    }

    @Test
    void aChangeOfAnyPartIsSentAndNothingElse() {
        books.put(
                ACard.of("A").variant("A-M", RED_M, "1111111111116", "100").variant("A-L", RED_L, null, "100"),
                ACard.of("B"));
        runs(2, 0, 0);

        for (String change : List.of(
                "UPDATE price SET price = 120, changed_at = ? WHERE sku = 'A-M'",
                "UPDATE stock_card SET brand = 'Yeni', changed_at = ? WHERE code = 'A'",
                "UPDATE stock_variant SET attributes = '{\"renk\":\"Mavi\",\"beden\":\"M\"}', changed_at = ? WHERE sku = 'A-M'",
                "UPDATE stock_barcode SET barcode = '1111111111123', changed_at = ? WHERE sku = 'A-M'",
                "INSERT INTO stock_card_category (card_code, position, path, changed_at)"
                        + " SELECT 'A', 1, 'Fırsatlar', ?")) {
            clock.advance(Duration.ofHours(1));
            books.change(change, CardBooks.utc(clock.instant()));

            assertThat(runs().counts()).as(change).isEqualTo(Counts.of(1, 0, 0));
            assertThat(products.lastSent()).singleElement().satisfies(sent -> assertThat(sent.code())
                    .isEqualTo("A"));
        }
        assertThat(shop.variants("A")).containsExactly("A-M 120 TRY", "A-L 100 TRY");
        assertThat(shop.product("A")).containsEntry("brand", "Yeni");
        assertThat(shop.options("A-M")).containsEntry("renk", "Mavi");
        assertThat(shop.variant("A-M")).containsEntry("barcode", "1111111111123");
        assertThat(shop.categories("A")).containsExactly("Kadın > Giyim", "Fırsatlar");
        anotherRunChangesNothing();
    }

    @Test
    void ofAProductWithManyVariantsOnlyTheChangedOneIsSent() {
        books.put(ACard.of("A").variant("A-M", RED_M).variant("A-L", RED_L));
        runs(1, 0, 0);
        clock.advance(Duration.ofHours(1));
        books.price("PERAKENDE", "A-L", "99.50", clock.instant());

        runs(1, 0, 0);

        assertThat(products.lastSent().get(0).variants()).singleElement().satisfies(variant -> assertThat(variant.sku())
                .isEqualTo("A-L"));
    }

    @Test
    void aCardThatIsGoneIsNotedWhenItsProductGoesOffTheShop() {
        books.put(ACard.of("A"), ACard.of("B"), ACard.of("C"));
        runs(3, 0, 0);
        clock.advance(Duration.ofHours(1));
        books.change(
                "UPDATE stock_card SET for_web = FALSE, changed_at = ? WHERE code = 'A'",
                CardBooks.utc(clock.instant()));
        books.delete("C");

        assertThat(runs(2, 0, 0).notices()).isEqualTo(1);

        assertThat(memory.notices()).containsExactly("C CARD_GONE [\"C\"]");
        anotherRunChangesNothing();
    }

    @Test
    void unmarkedBlockedAndDeletedCardsGoOffTheShopAndAreNeverDeleted() {
        books.put(ACard.of("A"), ACard.of("B"), ACard.of("C"), ACard.of("D"));
        runs(4, 0, 0);
        clock.advance(Duration.ofHours(1));
        Object now = CardBooks.utc(clock.instant());
        books.change("UPDATE stock_card SET for_web = FALSE, changed_at = ? WHERE code = 'A'", now);
        books.change("UPDATE stock_card SET blocked = TRUE, changed_at = ? WHERE code = 'B'", now);
        books.delete("C");

        runs(3, 0, 0);

        assertThat(shop.visible()).containsExactly("D");
        assertThat(shop.all()).containsExactly("A", "B", "C", "D");
        anotherRunChangesNothing();
        clock.advance(Duration.ofHours(1));
        books.put(ACard.of("A").changed(clock.instant()), ACard.of("C").changed(clock.instant()));
        runs(2, 0, 0);
        assertThat(shop.visible()).containsExactly("A", "C", "D");
    }

    @Test
    void blockedAndDeletedVariantsAreHiddenAndTheOthersStay() {
        books.put(ACard.of("A")
                .variant("A-S", "{\"beden\":\"S\"}")
                .variant("A-M", "{\"beden\":\"M\"}")
                .variant("A-L", "{\"beden\":\"L\"}"));
        runs(1, 0, 0);
        clock.advance(Duration.ofHours(1));
        books.change(
                "UPDATE stock_variant SET blocked = TRUE, changed_at = ? WHERE sku = 'A-S'",
                CardBooks.utc(clock.instant()));
        books.change("DELETE FROM stock_variant WHERE sku = 'A-M'");

        runs(1, 0, 0);

        assertThat(shop.skus("A")).containsExactly("A-L");
        assertThat(shop.count("shop_variant")).isEqualTo(3);
        anotherRunChangesNothing();
    }

    @Test
    void aDimensionThatChangesItsOrderOrNameKeepsItsSkus() {
        books.put(ACard.of("A").variant("A-M", RED_M).variant("A-L", RED_L));
        runs(1, 0, 0);
        clock.advance(Duration.ofHours(1));
        books.put(ACard.of("A")
                .changed(clock.instant())
                .variant("A-M", "{\"beden\":\"M\",\"color\":\"Kırmızı\"}")
                .variant("A-L", "{\"beden\":\"L\",\"color\":\"Kırmızı\"}"));

        runs(1, 0, 0);

        assertThat(shop.skus("A")).containsExactly("A-M", "A-L");
        assertThat(shop.options("A-M")).isEqualTo(Map.of("beden", "M", "color", "Kırmızı"));
        assertThat(shop.count("shop_variant")).isEqualTo(2);
    }

    @Test
    void badCardsAreRejectedWithTheirReasonAndTheOthersGoOn() {
        books.put(
                ACard.of("GOOD"),
                ACard.of("NO-PRICE").variant("NP-1", null, null, null),
                ACard.of("NO-VAT").vatRate(null),
                ACard.of("NO-NAME").name("  "),
                ACard.of("ZERO").variant("Z-1", null, null, "0"),
                ACard.of("LONG").name("ğ".repeat(251).substring(0, 250)),
                ACard.of("TWINS").variant("T-1", RED_M).variant("T-2", RED_M),
                ACard.of("JSON").variant("J-1", "renk=Mavi"),
                ACard.of("SHARED").variant("SHARED", RED_M).variant("S-2", RED_L),
                ACard.of("BAR-1").variant("B-1", null, "8690000000036", "10"),
                ACard.of("BAR-2").variant("B-2", null, "8690000000036", "10"));
        books.change("UPDATE stock_card SET name = CONCAT(name) WHERE code = 'LONG'");

        runs(3, 0, 8);

        assertThat(shop.visible()).containsExactly("BAR-1", "GOOD", "LONG");
        assertThat(memory.waiting())
                .isEqualTo(Map.of(
                        "NO-PRICE", "MISSING_PRICE",
                        "NO-VAT", "NO_VAT_RATE",
                        "NO-NAME", "MISSING_NAME",
                        "ZERO", "INVALID_PRICE",
                        "TWINS", "DUPLICATE_VARIANT",
                        "JSON", "INVALID_ATTRIBUTES",
                        "SHARED", "SHARED_SKU",
                        "BAR-2", "DUPLICATE_BARCODE"));
        assertThat(memory.kept("BAR-2").message())
                .isEqualTo("8690000000036 barkodu hem B-1 (BAR-1) hem B-2 (BAR-2) kaleminde. Birini düzeltin.");
        assertThat(memory.kept("NO-PRICE").message())
                .isEqualTo(
                        "NP-1 kaleminin PERAKENDE listesinde fiyatı yok. Fiyatı girin ya da kalemi kullanıma kapatın.");
    }

    @Test
    void aWeightBelowZeroIsRejectedWithFieldAndValueAndZeroIsNone() {
        books.put(ACard.of("LIGHT"), ACard.of("MINUS"), ACard.of("ZERO"));
        books.change("UPDATE stock_card SET weight_kg = 0.25 WHERE code = 'LIGHT'");
        books.change("UPDATE stock_card SET weight_kg = -0.250 WHERE code = 'MINUS'");
        books.change("UPDATE stock_card SET weight_kg = 0 WHERE code = 'ZERO'");

        runs(2, 0, 1);

        assertThat(shop.visible()).containsExactly("LIGHT", "ZERO");
        assertThat(shop.product("LIGHT").get("weight_kg")).hasToString("0.250");
        assertThat(memory.waiting()).isEqualTo(Map.of("MINUS", "INVALID_WEIGHT"));
        assertThat(memory.kept("MINUS").message())
                .isEqualTo("MINUS kartının ağırlığı (kg) geçersiz: -0,25. 0 ya da daha büyük olmalı; ağırlığı"
                        + " muhasebe programında, kart bir dosyadan geldiyse dosyada düzeltin ya da boş bırakın.");
    }

    @Test
    void aVatRateThatCannotBeIsToBeCorrectedInTheAccountingProgramAndNotInTheShop() {
        books.put(ACard.of("A").vatRate("0.20"), ACard.of("B").vatRate("-1"));

        runs(0, 0, 2);

        assertThat(memory.waiting()).isEqualTo(Map.of("A", "INVALID_VAT_RATE", "B", "INVALID_VAT_RATE"));
        assertThat(memory.kept("A").message())
                .isEqualTo("A kartının KDV oranı geçersiz: 0,20. 0 ya da 1 ile 100 arasında olmalı (yüzde 20 için 0,2"
                        + " değil 20); oranı muhasebe programında, kart bir dosyadan geldiyse dosyada düzeltin.");
    }

    @Test
    void aRejectedCardIsPublishedByItsRetryOnceItIsMended() {
        books.put(ACard.of("A").variant("A", null, null, null));
        runs(0, 0, 1);
        books.price("PERAKENDE", "A", "10", ACard.CHANGED);
        clock.advance(Duration.ofMinutes(30));

        assertThat(runs().step("dueRetries")).isEqualTo(Counts.of(1, 0, 0));

        assertThat(shop.variants("A")).containsExactly("A 10 TRY");
        assertThat(memory.kept("A").state()).isEqualTo("RESOLVED");
    }

    @Test
    void aPayloadThatAPersonCorrectedIsPublishedAsCorrected() {
        books.put(ACard.of("A").vatRate(null));
        runs(0, 0, 1);
        memory.edit("A", "\"vatRate\":null", "\"vatRate\":10");
        memory.replayAll();

        assertThat(runs().step("dueRetries")).isEqualTo(Counts.of(1, 0, 0));

        assertThat(shop.product("A").get("vat_rate")).hasToString("10.00");
    }

    @Test
    void aBarcodeIsFreeForAnotherCardOnceItsOwnerGaveItUp() {
        books.put(
                ACard.of("A").variant("A-1", null, "8690000000043", "10"),
                ACard.of("B").variant("B-1", null, "8690000000043", "10"));
        runs(1, 0, 1);
        clock.advance(Duration.ofHours(1));
        books.change("DELETE FROM stock_barcode WHERE sku = 'A-1'");

        // The card that gives it up and the one that waits for it go through in one run.
        runs();

        assertThat(shop.variant("A-1").get("barcode")).isNull();
        assertThat(shop.variant("B-1")).containsEntry("barcode", "8690000000043");
        assertThat(memory.waiting()).isEmpty();
    }

    @Test
    void aVariantThatMovesToAnotherCardMovesInTheShop() {
        books.put(
                ACard.of("A").variant("X-1", RED_M).variant("X-2", RED_L),
                ACard.of("B").variant("B-1", RED_M));
        runs(2, 0, 0);
        clock.advance(Duration.ofHours(1));
        books.change(
                "UPDATE stock_variant SET card_code = 'B', changed_at = ? WHERE sku = 'X-2'",
                CardBooks.utc(clock.instant()));

        runs();

        assertThat(shop.skus("A")).containsExactly("X-1");
        assertThat(shop.skus("B")).containsExactlyInAnyOrder("B-1", "X-2");
        assertThat(shop.count("shop_variant")).isEqualTo(3);
    }

    @Test
    void aFullComparisonRepairsWhatWentUnnoticedAndCostsNoWriteWhereNothingDiffers() {
        books.put(ACard.of("A"), ACard.of("B"));
        runs(2, 0, 0);
        // Somebody changes a row without its instant.
        books.change("UPDATE stock_card SET name = 'Gizlice' WHERE code = 'A'");
        clock.advance(Duration.ofHours(2));
        runs(0, 0, 0);
        clock.advance(Duration.ofHours(23));

        runs(1, 1, 0);

        assertThat(shop.product("A")).containsEntry("name", "Gizlice");
        anotherRunChangesNothing();
    }

    @Test
    void aLateCommitIsReadThoughKoprusClockIsAnHourAheadOfTheBooks() {
        catalogue.koprusClockIsAheadBy(Duration.ofHours(1));
        books.put(ACard.of("A").changed(catalogue.now()));
        runs(1, 0, 0);
        clock.advance(Duration.ofMinutes(10));
        Instant written = catalogue.now().minusSeconds(60);
        books.change("UPDATE stock_card SET name = 'Zamanında', changed_at = ?", CardBooks.utc(catalogue.now()));
        runs(1, 0, 0);

        // Written before the last run read, committed after it.
        books.put(ACard.of("LATE").changed(written));
        clock.advance(Duration.ofMinutes(1));

        runs(1, 1, 0);
        assertThat(shop.product("LATE")).containsEntry("visible", true);
    }

    @Test
    void descriptionsAreMadeHarmless() {
        books.put(ACard.of("A")
                .texts(
                        "Tom & Ayşe <script>alert(1)</script>",
                        "<p onclick=\"x()\">Ürün <b>güzel</b><img src=x onerror=alert(1)>"
                                + "<a href=\"javascript:x\">tık</a><iframe src=\"http://x\"></iframe></p>"));

        runs(1, 0, 0);

        assertThat(shop.product("A"))
                .containsEntry("short_description", "Tom &amp; Ayşe")
                .hasEntrySatisfying("description", html -> assertThat(String.valueOf(html))
                        .startsWith("<p>Ürün <b>güzel</b>")
                        .doesNotContain("onclick", "onerror", "javascript", "iframe"));
    }

    @Test
    void categoriesAreSplitOnlyAtTheDeclaredSeparator() {
        books.put(ACard.of("A").category("Bebek, Çocuk > Oyuncak/Kitap | Sesli"));

        runs(1, 0, 0);

        assertThat(shop.categories("A")).containsExactly("Bebek, Çocuk > Oyuncak/Kitap | Sesli");
        assertThat(shop.count("shop_category")).isEqualTo(2);
    }

    @Test
    void aChangeOfAllPricesReachesEveryCardThoughItIsOneChangeASku() {
        for (int card = 0; card < 45; card++) {
            ACard many = ACard.of("C" + card);
            for (int size = 0; size < 4; size++) {
                many.variant("C" + card + "-" + size, "{\"beden\":\"" + size + "\"}");
            }
            books.put(many);
        }
        runs(45, 0, 0);
        clock.advance(Duration.ofHours(1));
        books.change("UPDATE price SET price = 55, changed_at = ?", CardBooks.utc(clock.instant()));

        runs(45, 0, 0);

        assertThat(shop.jdbc().queryForObject("SELECT COUNT(*) FROM shop_variant WHERE price = 55", Long.class))
                .isEqualTo(180);
        anotherRunChangesNothing();
    }
}
