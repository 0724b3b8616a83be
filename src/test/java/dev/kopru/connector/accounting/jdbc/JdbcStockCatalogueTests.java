package dev.kopru.connector.accounting.jdbc;

import static dev.kopru.connector.accounting.SampleStockCards.full;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.connector.accounting.StockCatalogueContractTests;
import dev.kopru.database.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcStockCatalogueTests extends StockCatalogueContractTests {

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final CatalogueTables tables = new CatalogueTables(schemas.accounting());
    private final StockCatalogue catalogue = CatalogueTables.catalogue(schemas.accounting());

    @BeforeEach
    void clear() {
        tables.clear();
    }

    @AfterAll
    void close() {
        schemas.close();
    }

    @Test
    void codesAreEqualWhateverBlanksFollowThem() {
        given(full("ELB-001"));
        tables.jdbc().update("UPDATE stock_variant SET card_code = 'ELB-001 '");
        tables.jdbc().update("UPDATE price SET sku = CONCAT(sku, '  ')");
        tables.jdbc().update("UPDATE stock_image SET card_code = 'ELB-001 '");

        StockCard card = catalogue.cards(List.of("ELB-001")).get(0);

        assertThat(card.variants()).hasSize(3).allSatisfy(variant -> assertThat(variant.prices())
                .hasSize(2));
        assertThat(card.images()).hasSize(4);
        assertThat(card.parts()).isEqualTo(catalogue.parts(List.of("ELB-001 ")).get("ELB-001"));
    }

    @Test
    void rowsThatBelongToNobodyDoNotEndTheList() {
        given(full("ELB-001"));
        tables.jdbc().update("INSERT INTO stock_barcode (barcode, sku, changed_at) VALUES ('1', 'A', '2026-01-01')");
        tables.jdbc()
                .update("INSERT INTO price (list_code, sku, price, changed_at) VALUES ('BAYI', 'A', 1, '2026-01-01')");

        assertThat(catalogue.changedCards(ChangePosition.START, 2)).hasSize(2);
    }

    @Test
    void aDateThatMeansNoDateIsNoChange() {
        given(full("ELB-001"));
        tables.jdbc().update("UPDATE stock_variant SET changed_at = '1753-01-01'");
        tables.jdbc().update("UPDATE stock_card SET changed_at = '1753-01-01'");

        assertThat(catalogue.changedCards(ChangePosition.START, 1000))
                .isNotEmpty()
                .allSatisfy(change ->
                        assertThat(change.position().changedAt()).isAfter(Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Override
    protected StockCatalogue catalogue() {
        return catalogue;
    }

    @Override
    protected void given(StockCard card) {
        tables.put(card);
    }

    @Override
    protected void touch(Part part, String cardCode, Instant at) {
        tables.touch(part, cardCode, at);
    }

    @Override
    protected void delete(Part part, String cardCode) {
        tables.delete(part, cardCode);
    }

    @Override
    protected void rename(String cardCode, String name) {
        tables.jdbc().update("UPDATE stock_card SET name = ? WHERE code = ?", name, cardCode);
    }

    @Override
    protected void block(String sku) {
        tables.jdbc().update("UPDATE stock_variant SET blocked = TRUE WHERE sku = ?", sku);
    }

    @Override
    protected void mark(String cardCode, boolean forWeb) {
        tables.jdbc().update("UPDATE stock_card SET for_web = ? WHERE code = ?", forWeb, cardCode);
    }

    @Override
    protected void attributes(String sku, @Nullable String text) {
        tables.jdbc().update("UPDATE stock_variant SET attributes = ? WHERE sku = ?", text, sku);
    }

    @Override
    protected void content(String cardCode, int position, byte[] content) {
        tables.jdbc()
                .update(
                        "UPDATE stock_image SET content = ? WHERE card_code = ? AND position = ?",
                        content,
                        cardCode,
                        position);
    }
}
