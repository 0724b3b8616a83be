package dev.kopru.stockcard;

import static dev.kopru.stockcard.csv.CsvCardFixture.card;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.StockCard;
import dev.kopru.stockcard.csv.CsvCardFixture;
import dev.kopru.stockcard.link.IncomingCard;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file of Magento's layout goes in by a profile alone. */
class MagentoFileTests {

    @Test
    void simpleProductsAreCardsAndAConfigurableOneHasNothingToSell() throws IOException {
        List<IncomingCard> cards = CsvCardFixture.read(
                "magento",
                """
                sku,attribute_set_code,product_type,categories,name,description,product_online,price,special_price,\
                special_price_from_date,special_price_to_date,configurable_variations
                K-S,Top,simple,"Kök/Erkek,Kök",Kazak-S,"<p>Yün</p>
                <p>İki satır</p>",1,52,45.5,,,
                K,Top,configurable,Kök,Kazak,,1,52,,,,"sku=K-S,size=S"
                """);

        StockCard sweater = card(cards.get(0));
        assertThat(sweater.categories()).containsExactly("Kök/Erkek", "Kök");
        assertThat(sweater.description()).isEqualTo("<p>Yün</p>\n<p>İki satır</p>");
        assertThat(sweater.variants()).singleElement().satisfies(variant -> {
            assertThat(variant.sku()).isEqualTo("K-S");
            assertThat(variant.prices().get(0).salePrice()).isEqualByComparingTo("45.5");
        });
        assertThat(card(cards.get(1)).variants()).isEmpty();
    }
}
