package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.fixture.JobRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Catalogues of other shops, loaded into the accounting program, come out whole: no variant lost, none doubled. */
class CatalogueExportTests extends CardJobScenario {

    @Autowired
    @Qualifier("accounting")
    private DataSource accounting;

    @Test
    void everyCardOfACatalogueIsOneProductWithAllItsVariants() throws IOException {
        Path file = Files.createTempFile("catalogue", ".csv");
        Files.writeString(
                file,
                """
                sku,product_type,categories,name,description,weight,product_online,price,special_price,base_image,configurable_variations,additional_images
                KZ-S,simple,Kök,Kazak S,,0.4,1,100,80,,,
                KZ,configurable,"Kök/Giyim/Bebek, Çocuk","5"" Kazak",<p>Bir</p>,,1,110,,,"sku=KZ-S,beden=S,hacim=1,5 L|sku=KZ-M,beden=M",
                KZ-M,simple,Kök,Kazak M,,0.5,1,120,,,,
                KALEM,simple,Kök/Kırtasiye,Kalem,,,1,5.50,,,,
                """);

        exportsWhole(MagentoCatalogue.read(file));

        assertThat(shop.skus("KZ")).containsExactly("KZ-S", "KZ-M");
    }

    @Test
    void catalogueFilesFromOutsideComeOutWhole() throws IOException {
        String folder = System.getProperty("kopru.test.catalogues");
        assumeTrue(folder != null, "-Dkopru.test.catalogues names no folder with magento/ and woocommerce/");
        exportsWhole(MagentoCatalogue.read(Path.of(folder, "magento", "products.csv")));
        clean();
        exportsWhole(WooCommerceCatalogue.read(Path.of(folder, "woocommerce", "sample_products.csv")));
    }

    private void exportsWhole(List<StockCard> cards) {
        books.jdbc().update("DELETE FROM price_list");
        new CatalogueBooks(accounting).add(cards);

        JobRunner.Ended run = runs();

        assertThat(run.step("liveCards").rejected())
                .as(() -> memory.rejected().toString())
                .isZero();
        for (StockCard card : cards) {
            List<String> sold = card.variants().stream()
                    .filter(variant -> !variant.blocked())
                    .map(CardVariant::sku)
                    .toList();
            if (card.forWeb() && !card.blocked() && !sold.isEmpty()) {
                assertThat(shop.skus(card.code())).as(card.code()).containsExactlyElementsOf(sold);
            }
        }
        assertThat(shop.count("shop_product"))
                .isEqualTo(cards.stream().filter(StockCard::forWeb).count());
        String before = shop.checksum();
        runs();
        assertThat(shop.checksum()).isEqualTo(before);
    }
}
