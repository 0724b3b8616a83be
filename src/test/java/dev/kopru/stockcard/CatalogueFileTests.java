package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.accounting.CardPrice;
import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.stockcard.csv.CsvCardFixture;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Catalogues of other shops come into the books whole: no variant lost, none doubled. */
class CatalogueFileTests {

    private static final String MAGENTO = "sku,product_type,categories,name,description,weight,product_online,price,"
            + "special_price,base_image,configurable_variations,additional_images\n";
    private static final String WOOCOMMERCE = "ID,Type,SKU,Name,Published,Description,Sale price,Regular price,"
            + "Categories,Images,Parent,Attribute 1 name,Attribute 1 value(s),Attribute 2 name,Attribute 2 value(s)\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aConfigurableProductIsOneCardWithTheVariantsThatItPacks() throws IOException {
        List<StockCard> cards = MagentoCatalogue.read(file(MAGENTO
                + "KZ-S,simple,Kök,Kazak S,,0.4,1,100,80,/k/s.jpg,,\n"
                + "KZ,configurable,\"Kök/Giyim/Bebek, Çocuk,Kök/Yeni,Kök\",\"5\"\" Kazak\",\"<p>Bir</p>\n<p>\"\"İki\"\","
                + " üç</p>\",,1,110,,/k/on.jpg,\"sku=KZ-S,beden=S,hacim=1,5 L|sku=KZ-M,beden=M|L,hacim=a=b\","
                + "\"/k/arka.jpg,/k/on.jpg\"\n"
                + "KZ-M,simple,Kök,Kazak M,,0.5,1,120,,,,\n"
                + "KALEM,simple,Kök/Kırtasiye,Kalem,,,0,5.50,,,,\n"));

        assertThat(cards).extracting(StockCard::code).containsExactly("KZ", "KALEM");
        StockCard sweater = cards.get(0);
        assertThat(sweater.name()).isEqualTo("5\" Kazak");
        assertThat(sweater.description()).isEqualTo("<p>Bir</p>\n<p>\"İki\", üç</p>");
        assertThat(sweater.categories()).containsExactly("Giyim > Bebek, Çocuk", "Yeni");
        assertThat(sweater.weightKg()).isEqualByComparingTo("0.4");
        assertThat(sweater.variants()).extracting(CardVariant::sku).containsExactly("KZ-S", "KZ-M");
        assertThat(sweater.variants().get(0).attributes())
                .containsExactly(entry("beden", "S"), entry("hacim", "1,5 L"));
        assertThat(sweater.variants().get(1).attributes())
                .containsExactly(entry("beden", "M|L"), entry("hacim", "a=b"));
        assertThat(sweater.variants().get(0).prices())
                .containsExactly(new CardPrice(
                        "PERAKENDE", "TRY", true, null, new BigDecimal("100"), new BigDecimal("80"), null, null));
        assertThat(sweater.images())
                .extracting(image -> image.sku() + " " + image.location())
                .containsExactly("null k/on.jpg", "null k/arka.jpg", "KZ-S k/s.jpg");
        assertThat(cards.get(1).variants()).extracting(CardVariant::sku).containsExactly("KALEM");
        assertThat(cards.get(1).forWeb()).isFalse();
    }

    @Test
    void aVariableProductIsOneCardWithTheVariationsThatNameIt() throws IOException {
        List<StockCard> cards = WooCommerceCatalogue.read(file(WOOCOMMERCE
                + "3,variation,T-M,Tişört - M,1,,20,25,,,T,Renk,\"Mavi\\, koyu\",Beden,M\n"
                + "1,variable,T,Tişört,1,\"Bir\nİki\",,,\"Giyim > Üst, Bebek\\, Çocuk\","
                + "\"https://r.example/1.png, https://r.example/2.png\",,Renk,\"Mavi\\, koyu, Sarı\",Beden,\"S, M\"\n"
                + "4,variation,T-S,Tişört - S,0,,,26,,https://r.example/s.png,id:1,Renk,Sarı,Beden,\n"
                + "5,\"simple, downloadable, virtual\",MUZIK,Müzik,1,,,15,Müzik,,,Tür,\"Caz, Rock\",,\n"
                + "6,grouped,SET,Set,1,,,,,,,,,,\n"
                + "7,external,DIS,Dış,1,,,30,,,,,,,\n"));

        assertThat(cards).extracting(StockCard::code).containsExactly("T", "MUZIK");
        StockCard shirt = cards.get(0);
        assertThat(shirt.description()).isEqualTo("Bir\nİki");
        assertThat(shirt.categories()).containsExactly("Giyim > Üst", "Bebek, Çocuk");
        assertThat(shirt.variants()).extracting(CardVariant::sku).containsExactly("T-M", "T-S");
        assertThat(shirt.variants().get(0).attributes())
                .containsExactly(entry("Renk", "Mavi, koyu"), entry("Beden", "M"));
        assertThat(shirt.variants().get(1).attributes()).containsExactly(entry("Renk", "Sarı"));
        assertThat(shirt.variants()).extracting(CardVariant::blocked).containsExactly(false, true);
        assertThat(shirt.images()).extracting(CardImage::kind).containsOnly(CardImage.Kind.URL);
        assertThat(shirt.images()).extracting(CardImage::sku).containsExactly(null, null, "T-S");
        assertThat(cards.get(1).variants().get(0).attributes()).isEmpty();
    }

    @Test
    void aCatalogueWithHolesIsNotTaken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MagentoCatalogue.read(
                        file(MAGENTO + "KZ,configurable,Kök,Kazak,,,1,110,,,\"sku=KZ-S,beden=S\",\n")))
                .withMessageContaining("KZ-S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WooCommerceCatalogue.read(
                        file(WOOCOMMERCE + "3,variation,T-M,Tişört,1,,,25,,,YOK,Beden,M,,\n")))
                .withMessageContaining("YOK");
    }

    @Test
    void theBooksHoldEachCardAndVariantOnce() throws IOException {
        try (Schemas schemas = TestDatabase.fresh()) {
            CatalogueBooks books = new CatalogueBooks(schemas.accounting());
            books.add(
                    MagentoCatalogue.read(
                            file(
                                    MAGENTO + "KZ-S,simple,Kök,Kazak S,,0.4,1,100,80,/k/s.jpg,,\n"
                                            + "KZ,configurable,\"Kök/Giyim,Kök/Yeni\",Kazak,,,1,110,,/k/on.jpg,\"sku=KZ-S,beden=S,renk=Al\",\n")));

            assertThat(count(books)).isEqualTo(new Count(1, 1, 1, 1, 2));
            assertThat(books.jdbc().queryForObject("SELECT attributes FROM stock_variant", String.class))
                    .isEqualTo("{\"beden\":\"S\",\"renk\":\"Al\"}");
            assertThat(books.jdbc().queryForObject("SELECT category_path FROM stock_card", String.class))
                    .isEqualTo("Giyim");
            assertThat(books.jdbc().queryForObject("SELECT includes_vat FROM price_list", Boolean.class))
                    .isTrue();
        }
    }

    /** Run with {@code -Dkopru.test.catalogues=FOLDER}, in which the files lie as these shops' sample data have them. */
    @Test
    void catalogueFilesOfOtherShopsComeInWhole() throws IOException {
        String given = System.getProperty("kopru.test.catalogues", "");
        assumeTrue(!given.isEmpty(), "kopru.test.catalogues does not name a folder with catalogues of other shops");
        List<StockCard> magento = MagentoCatalogue.read(Path.of(given, "magento", "products.csv"));
        List<StockCard> woocommerce = WooCommerceCatalogue.read(Path.of(given, "woocommerce", "sample_products.csv"));

        try (Schemas schemas = TestDatabase.fresh()) {
            CatalogueBooks books = new CatalogueBooks(schemas.accounting());
            books.add(magento);
            assertThat(count(books)).isEqualTo(new Count(147, 1847, 1847, 147, 2245));
            assertThat(variantsOfCards(magento)).containsOnlyKeys("4", "5", "6", "9", "12", "15");
            assertThat(magento).allMatch(card -> card.variants().stream()
                    .allMatch(variant ->
                            List.copyOf(variant.attributes().keySet()).equals(List.of("size", "color"))));
            books.add(woocommerce);
            assertThat(count(books).cards()).isEqualTo(147 + 13);
            assertThat(count(books).variants()).isEqualTo(1847 + 20);
        }
    }

    /** The same file read as an import: the group of products and the donation have nothing to sell. */
    @Test
    void aShopsExportIsImportedWithItsProfile() throws IOException {
        String given = System.getProperty("kopru.test.catalogues", "");
        assumeTrue(!given.isEmpty(), "kopru.test.catalogues does not name a folder with catalogues of other shops");
        Path file = Path.of(given, "woocommerce", "sample_products.csv");

        Map<String, List<String>> imported = CsvCardFixture.read("woocommerce", file, "sample_products.csv").stream()
                .map(CsvCardFixture::card)
                .filter(card -> !card.variants().isEmpty())
                .collect(Collectors.toMap(StockCard::code, CatalogueFileTests::skus));

        assertThat(imported)
                .isEqualTo(WooCommerceCatalogue.read(file).stream()
                        .collect(Collectors.toMap(StockCard::code, CatalogueFileTests::skus)));
    }

    /** Rows of the tables. */
    private record Count(long cards, long variants, long prices, long cardsWithVariants, long images) {}

    private static Count count(CatalogueBooks books) {
        return new Count(
                count(books, "COUNT(*) FROM stock_card"),
                count(books, "COUNT(*) FROM stock_variant"),
                count(books, "COUNT(*) FROM price"),
                count(books, "COUNT(DISTINCT card_code) FROM stock_variant"),
                count(books, "COUNT(*) FROM stock_image"));
    }

    private static long count(CatalogueBooks books, String what) {
        return Objects.requireNonNull(books.jdbc().queryForObject("SELECT " + what, Long.class));
    }

    private static Map<String, List<StockCard>> variantsOfCards(List<StockCard> cards) {
        return cards.stream()
                .collect(Collectors.groupingBy(
                        card -> Integer.toString(card.variants().size())));
    }

    private static List<String> skus(StockCard card) {
        return card.variants().stream().map(CardVariant::sku).toList();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("catalogue.csv"), content);
    }
}
