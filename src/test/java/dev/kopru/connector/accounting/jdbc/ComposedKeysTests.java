package dev.kopru.connector.accounting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Books that a program on a Mac fills: ş may be an s and a mark there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposedKeysTests {

    private static final String APART = "s\u0327al";
    private static final String COMPOSED = "\u015Fal";

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final CatalogueTables tables = new CatalogueTables(schemas.accounting());
    private final StockCatalogue catalogue = CatalogueTables.catalogue(schemas.accounting());

    @BeforeAll
    void fill() {
        tables.clear();
        for (String code : List.of(APART, "tas", "zil")) {
            tables.jdbc()
                    .update(
                            "INSERT INTO stock_card (code, name, unit, vat_rate, for_web, created_at, changed_at)"
                                    + " VALUES (?, ?, 'adet', 10, TRUE, '2026-01-01', '2026-01-01')",
                            code,
                            code);
            tables.jdbc()
                    .update(
                            "INSERT INTO stock_variant (sku, card_code, attributes, position, changed_at)"
                                    + " VALUES (?, ?, ?, 1, '2026-01-01')",
                            code + "-1",
                            code,
                            "{\"kumas\u0327\":\"\\u0073\\u0327ile\"}");
        }
        for (int i = 0; i < 2; i++) {
            tables.jdbc()
                    .update(
                            "INSERT INTO stock_image (card_code, position, kind, location, changed_at)"
                                    + " VALUES (?, ?, 'file', ?, '2026-01-01')",
                            APART,
                            i,
                            List.of(APART, COMPOSED).get(i) + ".jpg");
        }
    }

    @AfterAll
    void close() {
        schemas.close();
    }

    @Test
    void aCardIsFoundByItsComposedCodeAndHasComposedTexts() {
        StockCard card = catalogue.cards(List.of(COMPOSED)).get(0);

        assertThat(card.code()).isEqualTo(COMPOSED);
        assertThat(card.name()).isEqualTo(COMPOSED);
        assertThat(card.variants()).singleElement().satisfies(variant -> {
            assertThat(variant.sku()).isEqualTo(COMPOSED + "-1");
            assertThat(variant.attributes()).containsExactly(java.util.Map.entry("kuma\u015F", "\u015File"));
        });
        assertThat(card.images()).extracting(CardImage::location).containsOnly(COMPOSED + ".jpg");
        assertThat(catalogue.parts(List.of(COMPOSED))).containsOnlyKeys(COMPOSED);
    }

    @Test
    void pagesGoOnInTheOrderOfTheBooks() {
        List<String> codes = new ArrayList<>();
        String after = "";
        for (List<String> page = catalogue.webCards(after, 1); !page.isEmpty(); page = catalogue.webCards(after, 1)) {
            after = page.get(0);
            codes.add(after);
            assertThat(codes).hasSizeLessThan(9);
        }

        assertThat(codes).hasSize(3).contains("tas", "zil");
    }

    @Test
    void changesOfOneInstantAreEachPassedOnce() {
        List<String> codes = new ArrayList<>();
        ChangePosition after = ChangePosition.START;
        for (List<Change> page = catalogue.changedCards(after, 1);
                !page.isEmpty();
                page = catalogue.changedCards(after, 1)) {
            after = page.get(0).position();
            codes.add(page.get(0).key());
            assertThat(codes).hasSizeLessThan(20);
        }

        assertThat(codes).contains(COMPOSED, "tas", "zil");
        assertThat(codes).hasSize(6);
    }
}
