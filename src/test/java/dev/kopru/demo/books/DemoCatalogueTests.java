package dev.kopru.demo.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoCatalogueTests {

    private final List<DemoCard> cards = DemoCatalogue.cards();

    @Test
    void everySkuIsThereOnce() {
        assertThat(cards.stream().flatMap(card -> card.variants().stream()).map(StockVariant::sku))
                .doesNotHaveDuplicates();
        assertThat(cards).extracting(DemoCard::name).allMatch(name -> name.length() <= 250);
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
        assertThat(cards).extracting(DemoCard::unit).contains("adet", "çift", "takım", "metre");
    }

    @Test
    void mostCardsAreForTheWebAndAFewAreBlocked() {
        assertThat(cards.stream().filter(DemoCard::forWeb).count()).isGreaterThan(cards.size() * 8 / 10);
        assertThat(cards.stream().filter(DemoCard::blocked)).hasSizeBetween(2, 10);
    }
}
