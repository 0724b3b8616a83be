package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.CsvImports;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import dev.kopru.setting.file.KopruHome;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** A file speaks of the columns that it has: what it does not speak of stays in the shop as it is. */
class PartialCardFileTests extends CardJobScenario {

    private static final String REQUIRED = "Kart Kodu;Ad;Birim;KDV;Fiyat;Para Birimi;KDV Dahil\n";
    private static final String WITH_SKU = "Kart Kodu;Ad;Birim;KDV;SKU;Fiyat;Para Birimi;KDV Dahil";
    private static final Instant SALE_FROM = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    private CsvImports imports;

    @Autowired
    private KopruHome home;

    @BeforeEach
    void theBooksHaveACardWithEverything() throws IOException {
        pictures.put("on.jpg", Pictures.jpeg(300, 200, Color.RED));
        books.put(ACard.of("A")
                .category("Kadın > Giyim", "Yeni")
                .variant("A-S", "{\"renk\":\"Al\",\"beden\":\"S\"}", "8690000000111", "100")
                .variant("A-M", "{\"renk\":\"Al\",\"beden\":\"M\"}", "8690000000128", "110")
                .file("on.jpg"));
        books.change("UPDATE stock_card SET weight_kg = 0.75");
        books.price("PERAKENDE", "A-S", "100", "80", ACard.CHANGED);
        books.price("BAYI", "A-S", "70", "60", ACard.CHANGED);
        runs(1, 0, 0);
        assertThat(shop.images("A")).isNotEmpty();
    }

    private JobRunner.Ended importing(String profile, String content) {
        CsvImport file = imports.register(
                "stock-cards",
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                "kartlar.csv",
                profile,
                "test");
        JobRunner.Ended run = job.run(Map.of("import", String.valueOf(file.id())));
        assertThat(run.failure()).isEqualTo("null");
        return run;
    }

    private Counts imported(String content) {
        return importing("kopru", content).step("csvCards");
    }

    /** The shipped profile with something else in it. */
    private String profile(String name, String instead, String of) throws IOException {
        String shipped =
                new ClassPathResource("profiles/stock-cards/kopru.yml").getContentAsString(StandardCharsets.UTF_8);
        assertThat(shipped).contains(of);
        Path own = home.folder().resolve("profiles/stock-cards/" + name + ".yml");
        Files.createDirectories(own.getParent());
        Files.writeString(own, shipped.replace(of, instead));
        return name;
    }

    @Test
    void aFileWithTheRequiredColumnsOnlyLeavesEverythingElseOfTheLiveProduct() {
        Map<String, Object> before = shop.product("A");
        List<String> images = shop.images("A");

        assertThat(imported(WITH_SKU + "\nA;Yeni ad;adet;10;A-S;120;TL;evet\nA;Yeni ad;adet;10;A-M;130;TL;evet\n"))
                .isEqualTo(Counts.of(1, 0, 0));

        assertThat(shop.product("A"))
                .containsEntry("name", "Yeni ad")
                .containsEntry("short_description", before.get("short_description"))
                .containsEntry("description", before.get("description"))
                .containsEntry("brand", "Köprü")
                .containsEntry("weight_kg", before.get("weight_kg"));
        assertThat(String.valueOf(before.get("description"))).contains("Uzun");
        assertThat(before.get("weight_kg")).isNotNull();
        assertThat(shop.categories("A")).containsExactly("Kadın > Giyim", "Yeni");
        assertThat(shop.images("A")).isEqualTo(images);
        assertThat(shop.variants("A")).containsExactly("A-S 120 TRY", "A-M 130 TRY");
        assertThat(shop.variant("A-S")).containsEntry("barcode", "8690000000111");
        assertThat(shop.variant("A-M")).containsEntry("barcode", "8690000000128");
        assertThat(shop.options("A-M")).isEqualTo(Map.of("renk", "Al", "beden", "M"));
        assertThat(salePrice("A-S")).isEqualTo("80");
        assertThat(shop.prices("A-S")).containsExactly(" 120 80", "bayi 70 60");
        assertThat(memory.claimedBarcodes()).containsExactly("8690000000111", "8690000000128");
    }

    @Test
    void theSameFileAgainChangesNothingAndTheNextLiveRunBringsBackWhatTheBooksSay() {
        List<String> before = shop.content();
        String file = WITH_SKU + "\nA;Yeni ad;adet;10;A-S;120;TL;evet\nA;Yeni ad;adet;10;A-M;130;TL;evet\n";
        assertThat(imported(file)).isEqualTo(Counts.of(1, 0, 0));
        String changed = shop.checksum();

        assertThat(imported(file)).isEqualTo(Counts.of(0, 1, 0));
        assertThat(shop.checksum()).isEqualTo(changed);

        runs(1, 0, 0);
        assertThat(shop.content()).isEqualTo(before);
        anotherRunChangesNothing();
    }

    @Test
    void anEmptyCellLeavesTheFieldUnlessTheProfileClearsIt() throws IOException {
        String header =
                "Kart Kodu;Ad;Birim;KDV;SKU;Fiyat;Para Birimi;KDV Dahil;Marka;Açıklama;Kategori;Barkod;Resimler;"
                        + "İndirimli Fiyat;Özellik: renk;Özellik: beden;Ağırlık\n";
        String rows = "A;Ad;adet;20;A-S;100;TL;evet;;;;;;;;;\nA;Ad;adet;20;A-M;110;TL;evet;;;;;;;;;\n";

        assertThat(imported(header + rows)).isEqualTo(Counts.of(1, 0, 0));

        assertThat(shop.product("A")).containsEntry("brand", "Köprü");
        assertThat(String.valueOf(shop.product("A").get("description"))).contains("Uzun");
        assertThat(shop.categories("A")).containsExactly("Kadın > Giyim", "Yeni");
        assertThat(shop.variant("A-S")).containsEntry("barcode", "8690000000111");
        assertThat(shop.images("A")).isNotEmpty();
        assertThat(salePrice("A-S")).isEqualTo("80");
        assertThat(shop.options("A-S")).isEqualTo(Map.of("renk", "Al", "beden", "S"));

        String some = profile("some", "clear-when-empty: [brand, barcode, attribute.]", "clear-when-empty: []");
        assertThat(importing(
                                some,
                                header
                                        + rows.replace("A-S;100;TL;evet;;;;;;;;;", "A-S;100;TL;evet;;;;;;;;S;")
                                                .replace("A-M;110;TL;evet;;;;;;;;;", "A-M;110;TL;evet;;;;;;;;M;"))
                        .step("csvCards"))
                .isEqualTo(Counts.of(1, 0, 0));
        assertThat(shop.product("A")).containsEntry("brand", null);
        assertThat(String.valueOf(shop.product("A").get("description"))).contains("Uzun");
        assertThat(shop.variant("A-S")).containsEntry("barcode", null);
        assertThat(shop.options("A-S")).isEqualTo(Map.of("beden", "S"));
        assertThat(shop.images("A")).isNotEmpty();

        String all = profile("all", "empty-cells: clear", "empty-cells: keep");
        assertThat(importing(
                                all,
                                header
                                        + rows.replace("A-S;100;TL;evet;;;;;;;;;", "A-S;100;TL;evet;;;;;;;;S;")
                                                .replace("A-M;110;TL;evet;;;;;;;;;", "A-M;110;TL;evet;;;;;;;;M;"))
                        .step("csvCards"))
                .isEqualTo(Counts.of(1, 0, 0));
        assertThat(shop.product("A"))
                .containsEntry("description", null)
                .containsEntry("weight_kg", null)
                .containsEntry("name", "Ad");
        assertThat(shop.categories("A")).isEmpty();
        assertThat(shop.images("A")).isEmpty();
        assertThat(salePrice("A-S")).isEqualTo("null");
    }

    @Test
    void halfOfTheDimensionsLeavesTheOtherHalf() {
        assertThat(imported("Kart Kodu;Ad;Birim;KDV;SKU;Fiyat;Para Birimi;KDV Dahil;Özellik: renk\n"
                        + "A;Ad;adet;20;A-S;100;TL;evet;Mor\nA;Ad;adet;20;A-M;110;TL;evet;Mor\n"))
                .isEqualTo(Counts.of(1, 0, 0));

        assertThat(shop.options("A-S")).isEqualTo(Map.of("renk", "Mor", "beden", "S"));
        assertThat(shop.options("A-M")).isEqualTo(Map.of("renk", "Mor", "beden", "M"));
        runs(1, 0, 0);
        assertThat(shop.options("A-M")).isEqualTo(Map.of("renk", "Al", "beden", "M"));
    }

    @Test
    void aSalePriceThatStaysIsNoneOnceThePriceIsNotAboveIt() {
        imported(WITH_SKU + "\nA;Ad;adet;20;A-S;75;TL;evet\nA;Ad;adet;20;A-M;110;TL;evet\n");

        assertThat(shop.variants("A")).containsExactly("A-S 75 TRY", "A-M 110 TRY");
        assertThat(salePrice("A-S")).isEqualTo("null");
    }

    @Test
    void aColumnOfTheSaleAloneChangesNothingElseOfIt() {
        shop.change("UPDATE shop_variant SET sale_from = ? WHERE sku = 'A-S'", Timestamp.from(SALE_FROM));
        shop.change("UPDATE shop_price SET sale_from = ? WHERE sku = 'A-S'", Timestamp.from(SALE_FROM));
        Object from = shop.variant("A-S").get("sale_from");

        imported(WITH_SKU + ";İndirimli Fiyat\nA;Ad;adet;20;A-S;100;TL;evet;60\nA;Ad;adet;20;A-M;110;TL;evet;\n");

        assertThat(salePrice("A-S")).isEqualTo("60");
        assertThat(from).isNotNull();
        assertThat(shop.variant("A-S")).containsEntry("sale_from", from);
    }

    @Test
    void aNewProductOfSuchAFileHasWhatItSaysUntilTheBooksKnowIt() {
        assertThat(imported(REQUIRED + "YENI;Kupa;adet;20;50;TL;evet\n")).isEqualTo(Counts.of(1, 0, 0));
        assertThat(shop.product("YENI")).containsEntry("name", "Kupa").containsEntry("brand", null);
        assertThat(shop.visible()).contains("YENI");

        runs(0, 0, 0);
        assertThat(shop.visible()).contains("YENI");

        assertThat(imported(REQUIRED + "YENI;Kupa;adet;20;60;TL;evet\n")).isEqualTo(Counts.of(1, 0, 0));
        books.put(ACard.of("YENI").name("Defterdeki kupa"));
        runs(1, 0, 0);
        assertThat(shop.product("YENI"))
                .containsEntry("name", "Defterdeki kupa")
                .containsEntry("brand", "Köprü");
    }

    @Test
    void newVariantsWithoutColumnsThatTellThemApartAreRefused() {
        assertThat(imported(WITH_SKU + "\nA;Ad;adet;20;A-S;100;TL;evet\nA;Ad;adet;20;A-L;110;TL;evet\n"))
                .isEqualTo(Counts.of(0, 0, 1));
        assertThat(memory.kept("A").reason()).isEqualTo("DUPLICATE_VARIANT");
        assertThat(shop.skus("A")).containsExactly("A-S", "A-M");
    }

    @Test
    void aProfileThatRequiresLessChangesAFieldAloneAndTellsWhatANewProductLacks() throws IOException {
        String brands = profile(
                "brands", "required: []", "required: [name, unit, vat-rate, price, currency, price-includes-vat]");
        JobRunner.Ended run = importing(brands, "Kart Kodu;SKU;Marka\nA;A-S;Yeni marka\nA;A-M;\nYOK;;Yeni marka\n");

        assertThat(run.step("csvCards")).isEqualTo(Counts.of(1, 0, 1));
        assertThat(shop.product("A")).containsEntry("brand", "Yeni marka").containsEntry("name", "Ürün A");
        assertThat(shop.variants("A")).containsExactly("A-S 100 TRY", "A-M 110 TRY");
        assertThat(salePrice("A-S")).isEqualTo("80");
        assertThat(memory.kept("YOK").reason()).isEqualTo("NEW_WITHOUT");
        assertThat(memory.kept("YOK").message()).contains("YOK", "Ad alanı");
    }

    @Test
    void aFileThatDoesNotSayWhetherACardIsSoldPutsNoneOnSaleAgain() {
        books.put(ACard.of("A").blocked().changed(clock.instant()));
        runs(1, 0, 0);
        assertThat(shop.visible()).isEmpty();

        JobRunner.Ended run =
                importing("kopru", WITH_SKU + "\nA;Ad;adet;20;A-S;100;TL;evet\nA;Ad;adet;20;A-M;110;TL;evet\n");

        assertThat(run.step("csvCards")).isEqualTo(Counts.of(0, 1, 0));
        assertThat(shop.visible()).isEmpty();
        assertThat(imported(WITH_SKU + ";Web\nA;Ad;adet;20;A-S;100;TL;evet;evet\nA;Ad;adet;20;A-M;110;TL;evet;evet\n"))
                .isEqualTo(Counts.of(1, 0, 0));
        assertThat(shop.skus("A")).containsExactly("A-S", "A-M");
        runs(1, 0, 0);
        assertThat(shop.visible()).isEmpty();
    }

    @Test
    void aRowThatDoesNotSayWhetherItsVariantIsSoldLeavesABlockedOneOff() {
        books.put(ACard.of("A")
                .variant("A-S", "{\"beden\":\"S\"}")
                .blockedVariant("A-M", "{\"beden\":\"M\"}")
                .changed(clock.instant()));
        runs(1, 0, 0);
        String file = WITH_SKU + "\nA;Ad;adet;20;A-S;100;TL;evet\nA;Ad;adet;20;A-M;110;TL;evet\n";

        imported(file);
        assertThat(shop.skus("A")).containsExactly("A-S");

        imported(WITH_SKU + "\nA;Ad;adet;20;A-S;105;TL;evet\n");
        imported(file);
        assertThat(shop.skus("A")).containsExactly("A-S");
    }

    @Test
    void aVariantThatAFileLeftOutComesBackWithItsRow() {
        imported(WITH_SKU + "\nA;Ad;adet;20;A-S;100;TL;evet\n");
        assertThat(shop.skus("A")).containsExactly("A-S");

        imported(WITH_SKU + "\nA;Ad;adet;20;A-S;100;TL;evet\nA;Ad;adet;20;A-M;110;TL;evet\n");

        assertThat(shop.skus("A")).containsExactly("A-S", "A-M");
        assertThat(shop.options("A-M")).isEqualTo(Map.of("renk", "Al", "beden", "M"));
    }

    @Test
    void aCorrectedRowKeepsItsColumnsAndSpeaksOfNoOthers() {
        imported(WITH_SKU + "\nA;Ad;adet;20;A-S;abc;TL;evet\nA;Ad;adet;20;A-M;110;TL;evet\n");
        assertThat(memory.waiting()).containsOnlyKeys("A");
        memory.edit("A", "abc", "95");
        memory.replayAll();

        runs();

        assertThat(shop.product("A")).containsEntry("brand", "Köprü");
        assertThat(shop.variants("A")).containsExactly("A-S 95 TRY", "A-M 110 TRY");
        assertThat(shop.variant("A-S")).containsEntry("barcode", "8690000000111");
        runs(1, 0, 0);
        assertThat(shop.variants("A")).containsExactly("A-S 100 TRY", "A-M 110 TRY");
    }

    @Test
    void aCardThatTheShopRefusedSpeaksOfNoMoreWhenItIsTriedAgain() {
        imported(WITH_SKU + ";İndirimli Fiyat\nA;Ad;adet;20;A-S;100;TL;evet;150\nA;Ad;adet;20;A-M;110;TL;evet;\n");
        assertThat(memory.kept("A").reason()).isEqualTo("INVALID_SALE");
        memory.edit("A", "150", "55");
        memory.replayAll();

        runs();

        assertThat(salePrice("A-S")).isEqualTo("55");
        assertThat(shop.product("A")).containsEntry("brand", "Köprü");
        assertThat(shop.variant("A-S")).containsEntry("barcode", "8690000000111");
    }

    private String salePrice(String sku) {
        Object sale = shop.variant(sku).get("sale_price");
        return sale == null
                ? "null"
                : new BigDecimal(sale.toString()).stripTrailingZeros().toPlainString();
    }
}
