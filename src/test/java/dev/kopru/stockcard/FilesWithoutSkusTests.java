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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** A file that does not name the variants of a card that the shop sells, or not all of them. */
class FilesWithoutSkusTests extends CardJobScenario {

    private static final String REQUIRED = "Kart Kodu;Ad;Birim;KDV;Fiyat;Para Birimi;KDV Dahil";

    @Autowired
    private CsvImports imports;

    @Autowired
    private KopruHome home;

    @BeforeEach
    void theShopSellsACardOfTwoVariantsAndOneOfASingleOne() throws IOException {
        pictures.put("on.jpg", Pictures.jpeg(300, 200, Color.RED));
        pictures.put("s.jpg", Pictures.jpeg(300, 200, Color.GREEN));
        pictures.put("m.jpg", Pictures.jpeg(300, 200, Color.BLUE));
        books.put(ACard.of("A")
                .variant("A-S", "{\"beden\":\"S\"}", "8690000000111", "100")
                .variant("A-M", "{\"beden\":\"M\"}", "8690000000128", "110")
                .file("on.jpg")
                .image("A-S", "file", "s.jpg")
                .image("A-M", "file", "m.jpg"));
        books.put(ACard.of("B")
                .variant("B-TAB", "{\"beden\":\"S\"}", "8690000000135", "100")
                .image("B-TAB", "file", "s.jpg"));
        runs(2, 0, 0);
        assertThat(shop.images("A")).hasSizeGreaterThan(2);
        assertThat(shop.images("B")).isNotEmpty();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                REQUIRED + "\nA;Yeni ad;adet;10;120;TL;evet\n",
                REQUIRED + ";SKU\nA;Yeni ad;adet;10;120;TL;evet;\n",
                REQUIRED + ";Varyant Kullanım Dışı\nA;Yeni ad;adet;10;120;TL;evet;evet\n"
            })
    void aRowWithoutAnSkuChangesNothingOfALiveCardWithVariants(String file) {
        List<String> before = shop.content();
        List<String> images = shop.images("A");

        assertThat(imported(file)).isEqualTo(Counts.of(0, 0, 1));

        assertThat(memory.kept("A").reason()).isEqualTo("WHICH_VARIANT");
        assertThat(memory.kept("A").message()).contains("A-S", "A-M", "kartlar.csv:2");
        assertThat(shop.content()).isEqualTo(before);
        assertThat(shop.skus("A")).containsExactly("A-S", "A-M");
        assertThat(shop.images("A")).isEqualTo(images);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                REQUIRED + "\nB;Yeni ad;adet;10;120;TL;evet\n",
                REQUIRED + ";SKU\nB;Yeni ad;adet;10;120;TL;evet;\n"
            })
    void aRowWithoutAnSkuIsAboutTheOnlyVariantThatTheShopSells(String file) {
        List<String> images = shop.images("B");

        assertThat(imported(file)).isEqualTo(Counts.of(1, 0, 0));

        assertThat(shop.product("B")).containsEntry("name", "Yeni ad");
        assertThat(shop.variants("B")).containsExactly("B-TAB 120 TRY");
        assertThat(shop.skus("B")).containsExactly("B-TAB");
        assertThat(shop.variant("B-TAB")).containsEntry("barcode", "8690000000135");
        assertThat(shop.options("B-TAB")).isEqualTo(Map.of("beden", "S"));
        assertThat(shop.images("B")).isEqualTo(images);
        assertThat(imported(file)).isEqualTo(Counts.of(0, 1, 0));
        runs(1, 0, 0);
        assertThat(shop.variants("B")).containsExactly("B-TAB 100 TRY");
    }

    @Test
    void aRowThatSpeaksOfTheCardAloneLeavesItsVariants() throws IOException {
        String shipped =
                new ClassPathResource("profiles/stock-cards/kopru.yml").getContentAsString(StandardCharsets.UTF_8);
        String required = "required: [name, unit, vat-rate, price, currency, price-includes-vat]";
        assertThat(shipped).contains(required);
        Path own = home.folder().resolve("profiles/stock-cards/brands-alone.yml");
        Files.createDirectories(own.getParent());
        Files.writeString(own, shipped.replace(required, "required: []"));
        List<String> images = shop.images("A");

        assertThat(importing("brands-alone", "Kart Kodu;Marka\nA;Yeni marka\n").step("csvCards"))
                .isEqualTo(Counts.of(1, 0, 0));

        assertThat(shop.product("A")).containsEntry("brand", "Yeni marka");
        assertThat(shop.variants("A")).containsExactly("A-S 100 TRY", "A-M 110 TRY");
        assertThat(shop.skus("A")).containsExactly("A-S", "A-M");
        assertThat(shop.options("A-M")).isEqualTo(Map.of("beden", "M"));
        assertThat(shop.images("A")).isEqualTo(images);
        assertThat(memory.notices()).isEmpty();
    }

    @Test
    void aFileOfOneVariantTakesTheOthersOffSaleWithANoticeAndLeavesAllPictures() {
        List<String> images = shop.images("A");

        assertThat(imported(REQUIRED + ";SKU\nA;Ad;adet;10;120;TL;evet;A-M\n")).isEqualTo(Counts.of(1, 0, 0));

        assertThat(shop.skus("A")).containsExactly("A-M");
        assertThat(shop.images("A")).isEqualTo(images);
        assertThat(memory.notices())
                .singleElement()
                .asString()
                .contains("VARIANTS_WITHOUT_ROWS", "kartlar.csv:2", "A-S");
    }

    @Test
    void aCardOfAnOlderFileIsLeftAsideWithANotice() {
        List<String> before = shop.content();
        String file = REQUIRED + ";SKU;Değişiklik Tarihi\nB;Eski ad;adet;10;120;TL;evet;B-TAB;01.01.2020 10:00\n";

        assertThat(imported(file)).isEqualTo(Counts.of(0, 1, 0));

        assertThat(shop.content()).isEqualTo(before);
        assertThat(memory.notices())
                .singleElement()
                .asString()
                .contains("OLDER_CARD_IN_FILE", "kartlar.csv:2", "\"2020-01-01 10:00\"");
    }

    @Test
    void anOlderFileThatSaysTheSameAsTheNewerOneIsNotTold() {
        String file = REQUIRED + ";SKU;Değişiklik Tarihi\nB;Yeni ad;adet;10;120;TL;evet;B-TAB;01.01.2030 10:00\n";

        assertThat(imported(file)).isEqualTo(Counts.of(1, 0, 0));
        assertThat(imported(file.replace("2030", "2020"))).isEqualTo(Counts.of(0, 1, 0));

        assertThat(memory.notices()).isEmpty();
    }

    @Test
    void picturesOfAVariantWithoutARowStayWhenTheFileTellsThoseOfAnother() {
        long of = shop.images("A").size();

        imported(REQUIRED + ";SKU;Varyant Resimleri\nA;Ad;adet;10;120;TL;evet;A-M;on.jpg\n");

        assertThat(shop.images("A")).hasSize((int) of);
        assertThat(shop.allImages()).anyMatch(path -> path.contains("/s-")).noneMatch(path -> path.contains("/m-"));
    }

    @Test
    void anSkuThatAPersonWritesIntoTheRejectedCardSpeaksOfNoMoreThanItsRow() {
        imported(REQUIRED + "\nA;Yeni ad;adet;10;120;TL;evet\n");
        memory.edit("A", "\"sku\":\"A\"", "\"sku\":\"A-S\"");
        memory.replayAll();

        runs();

        assertThat(shop.variants("A")).contains("A-S 120 TRY");
        assertThat(shop.variant("A-S")).containsEntry("barcode", "8690000000111");
        assertThat(shop.options("A-S")).isEqualTo(Map.of("beden", "S"));
    }

    @Test
    void aRowWithoutAnSkuOfACardThatIsOffAndStaysOffIsNoRejection() {
        books.put(ACard.of("A").blocked().changed(clock.instant()));
        runs(1, 0, 0);

        assertThat(imported(REQUIRED + "\nA;Yeni ad;adet;10;120;TL;evet\n")).isEqualTo(Counts.of(0, 1, 0));

        assertThat(shop.skus("A")).isEmpty();
        assertThat(memory.notices()).anyMatch(notice -> notice.contains("CARD_STAYS_OFF"));
    }

    @Test
    void aCardThatTheShopDoesNotHaveIsSoldByItsCode() {
        assertThat(imported(REQUIRED + ";SKU\nYENI;Kupa;adet;20;50;TL;evet;\n")).isEqualTo(Counts.of(1, 0, 0));
        assertThat(imported(REQUIRED + "\nYENI;Kupa;adet;20;60;TL;evet\n")).isEqualTo(Counts.of(1, 0, 0));

        assertThat(shop.variants("YENI")).containsExactly("YENI 60 TRY");
    }
}
