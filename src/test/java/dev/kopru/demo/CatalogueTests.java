package dev.kopru.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTests {

    private final List<StockCard> cards = Catalogue.cards();

    @Test
    void everySkuIsThereOnce() {
        assertThat(cards.stream().flatMap(card -> card.variants().stream()).map(StockVariant::sku))
                .doesNotHaveDuplicates();
        assertThat(cards).extracting(StockCard::name).allMatch(name -> name.length() <= 250);
    }

    @Test
    void variantsHaveDimensionsOfManyNames() {
        String attributes = cards.stream()
                .flatMap(card -> card.variants().stream())
                .map(variant -> String.valueOf(variant.attributes()))
                .collect(Collectors.joining());

        assertThat(attributes)
                .contains("\"renk\":", "\"beden\":", "\"drop\":", "\"kup\":", "\"bel\":", "\"numara\":", "\"kavala\":");
    }

    @Test
    void sellsAtThreeRatesOfVatInFourUnits() {
        assertThat(cards).extracting(card -> card.vatRate().intValue()).contains(1, 10, 20);
        assertThat(cards).extracting(StockCard::unit).contains("adet", "çift", "takım", "metre");
    }

    @Test
    void mostCardsAreForTheWebAndAFewAreBlocked() {
        assertThat(cards.stream().filter(StockCard::forWeb).count()).isGreaterThan(cards.size() * 8 / 10);
        assertThat(cards.stream().filter(StockCard::blocked)).hasSizeBetween(2, 10);
    }
}
