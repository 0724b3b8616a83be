package dev.kopru.connector.accounting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a page costs depends on the page, not on the tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueReadingRateTests {

    private static final Logger log = LoggerFactory.getLogger(CatalogueReadingRateTests.class);
    private static final int CARDS = Integer.getInteger("kopru.test.cards", 500);
    private static final int LIMIT = 500;

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(schemas.accounting());

    @BeforeAll
    void fill() {
        fill(schemas.accounting(), CARDS);
    }

    @AfterAll
    void close() {
        schemas.close();
    }

    /** Cards of 15 variants with a barcode and three prices each, all changed at one instant, the cards a second apart. */
    static void fill(DataSource accounting, int cards) {
        JdbcTemplate jdbc = new JdbcTemplate(accounting);
        String digit = "(SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
                + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)";
        String numbers = "(SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n FROM " + digit + " a, " + digit + " b, "
                + digit + " c, " + digit + " e) numbers";
        jdbc.update("INSERT INTO stock_card (code, name, short_description, description, category_path, brand, unit,"
                + " vat_rate, for_web, created_at, changed_at)"
                + " SELECT CONCAT('K-', n), CONCAT('Kart ', n), 'Kısa', REPEAT('Uzun açıklama. ', 40),"
                + " 'Kadın > Giyim > Elbise', 'Ilgın', 'adet', 10, TRUE, '2026-01-01',"
                + " '2026-01-01' + INTERVAL n SECOND FROM " + numbers + " WHERE n < " + cards);
        jdbc.update("INSERT INTO stock_variant (sku, card_code, attributes, position, changed_at)"
                + " SELECT CONCAT(code, '-', n), code, CONCAT('{\"renk\":\"R', n MOD 3, '\",\"beden\":\"', n DIV 3, '\"}'),"
                + " n, '2026-02-01' FROM stock_card JOIN " + numbers + " WHERE n < 15");
        jdbc.update("INSERT INTO stock_barcode (barcode, sku, unit, changed_at)"
                + " SELECT CONCAT('B', sku), sku, 'adet', '2026-02-01' FROM stock_variant");
        jdbc.update(
                "INSERT INTO price_list (code, name, currency, includes_vat, changed_at) VALUES"
                        + " ('A', 'A', 'TRY', 1, '2026-01-01'), ('B', 'B', 'TRY', 0, '2026-01-01'), ('C', 'C', 'USD', 0, '2026-01-01')");
        jdbc.update("INSERT INTO price (list_code, sku, price, changed_at)"
                + " SELECT l.code, v.sku, 12.34, '2026-02-01' FROM price_list l JOIN stock_variant v");
        jdbc.update("INSERT INTO stock_image (card_code, position, kind, location, changed_at)"
                + " SELECT code, 1, 'file', CONCAT(code, '.jpg'), '2026-02-01' FROM stock_card");
        jdbc.execute("ANALYZE TABLE stock_card, stock_variant, stock_barcode, price, price_list, stock_image");
    }

    @Test
    void aPageOfChangesReadsNoTableAsAWhole() throws SQLException {
        Instant many = Instant.parse("2026-02-01T00:00:00Z");
        List<ChangePosition> positions = List.of(
                ChangePosition.START,
                new ChangePosition(Instant.parse("2026-01-01T00:00:00Z"), "lA\nK-1"),
                new ChangePosition(many, ""),
                new ChangePosition(many, "sK-3"),
                new ChangePosition(many.plusSeconds(1), ""));
        try (Connection connection = schemas.accounting().getConnection()) {
            SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
            StockCatalogue catalogue = CatalogueTables.catalogue(single);
            catalogue.changedCards(ChangePosition.START, 1);
            for (ChangePosition position : positions) {
                jdbc(single).execute("FLUSH STATUS");
                long start = System.nanoTime();
                List<Change> page = catalogue.changedCards(position, LIMIT);
                long rows = rowsRead(single);
                log.info(
                        "{}: {} changes, {} rows read, {} ms",
                        position,
                        page.size(),
                        rows,
                        (System.nanoTime() - start) / 1_000_000);
                assertThat(rows).as(position.toString()).isLessThan(30L * LIMIT);
            }
        }
    }

    @Test
    void aPageOfCardsIsReadInFewStatements() throws SQLException {
        List<String> codes = IntStream.range(0, LIMIT).mapToObj(i -> "K-" + i).toList();
        try (Connection connection = schemas.accounting().getConnection()) {
            SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
            StockCatalogue catalogue = CatalogueTables.catalogue(single);
            for (int i = 0; i < 5; i++) {
                jdbc(single).execute("FLUSH STATUS");
                long start = System.nanoTime();
                List<StockCard> cards = catalogue.cards(codes);
                long millis = (System.nanoTime() - start) / 1_000_000;
                long statements = status(single, "Com_select");
                start = System.nanoTime();
                catalogue.parts(codes);
                log.info(
                        "{} cards in {} ms by {} statements; parts {} ms",
                        cards.size(),
                        millis,
                        statements,
                        (System.nanoTime() - start) / 1_000_000);
                assertThat(cards).hasSize(LIMIT).allSatisfy(card -> assertThat(card.variants())
                        .hasSize(15)
                        .allSatisfy(variant -> assertThat(variant.prices()).hasSize(3)));
                assertThat(statements).isLessThan(12);
            }
        }
    }

    private static JdbcTemplate jdbc(DataSource connection) {
        return new JdbcTemplate(connection);
    }

    private static long rowsRead(DataSource connection) {
        return status(connection, "Handler_read%");
    }

    private static long status(DataSource connection, String variables) {
        return jdbc(connection)
                .query("SHOW SESSION STATUS LIKE '" + variables + "'", (row, n) -> row.getLong(2))
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
