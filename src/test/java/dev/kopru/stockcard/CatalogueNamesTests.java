package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.setting.KnownNames;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be chosen is what the accounting program has. */
class CatalogueNamesTests extends CardJobScenario {

    @Autowired
    private List<KnownNames> known;

    /** What was seen by the test before is forgotten by then. */
    @BeforeEach
    void laterThanEverythingSeenBefore() {
        clock.advance(Duration.ofMinutes(seen++ * 2L));
    }

    private static int seen = 1;

    private Optional<KnownNames.Names> of(String setting) {
        return known.stream()
                .filter(names -> names.settings().contains(setting))
                .findFirst()
                .orElseThrow()
                .now();
    }

    @Test
    void priceListsCategoriesUnitsAndCardsAreThoseOfTheCards() {
        books.put(
                ACard.of("A").category("Kadın > Giyim > Elbise", "Yeni"),
                ACard.of("B").unit("metre").category(null));
        books.price("BAYI", "A", "80", ACard.CHANGED);
        books.change("INSERT INTO stock_card_unit (card_code, unit, factor) VALUES ('B', 'top', 25)");

        assertThat(of("kopru.stockcard.prices.main").orElseThrow().names()).containsExactly("BAYI", "PERAKENDE");
        assertThat(of("kopru.units.sale-units[].category").orElseThrow().names())
                .containsExactly("Kadın", "Kadın > Giyim", "Kadın > Giyim > Elbise", "Yeni");
        assertThat(of("kopru.units.sale-units[].unit").orElseThrow().names()).containsExactly("adet", "metre", "top");
        assertThat(of("kopru.units.sale-units[].card").orElseThrow().names()).containsExactly("A", "B");
        assertThat(of("kopru.stockcard.prices.main").orElseThrow().all()).isTrue();
    }

    @Test
    void nothingIsSaidWhileTheProgramDoesNotAnswerAndPagesDoNotWait() {
        books.put(ACard.of("A"));
        catalogue.before(operation -> {
            throw UnavailableException.during(operation, new IllegalStateException("away"));
        });

        assertThat(of("kopru.stockcard.prices.main")).isEmpty();
    }

    @Test
    void amongManyCardsANameThatWasNotFoundMayExist() {
        for (int i = 0; i < 301; i++) {
            books.put(ACard.of("K%03d".formatted(i)));
        }

        assertThat(of("kopru.stockcard.prices.main").orElseThrow().all()).isFalse();
    }
}
