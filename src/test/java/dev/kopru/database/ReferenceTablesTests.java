package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A neighbour whose tables are of an older version keeps its rows. */
class ReferenceTablesTests {

    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()";

    @Test
    void theAccountingProgramsRowsStayAndCountAsUnchanged() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            JdbcTemplate jdbc = oldTables("accounting", schemas.accounting());
            jdbc.execute("INSERT INTO stock_card (code, name, unit, vat_rate, created_at, changed_at)"
                    + " VALUES ('K', 'Şal', 'adet', 10, '2026-01-01', '2026-01-02 03:04:05.123456')");
            jdbc.execute("INSERT INTO stock_variant (sku, card_code, changed_at) VALUES ('K-1', 'K', '2026-01-01')");
            jdbc.execute("INSERT INTO stock_barcode (barcode, sku) VALUES ('869', 'K-1')");
            jdbc.execute("INSERT INTO stock_card_unit (card_code, unit, factor) VALUES ('K', 'koli', 12)");
            jdbc.execute(
                    "INSERT INTO price_list (code, name, currency, includes_vat) VALUES ('P', 'Perakende', 'TRY', 1)");
            jdbc.execute(
                    "INSERT INTO price (list_code, sku, price, changed_at) VALUES ('P', 'K-1', 9.9, '2026-01-01')");

            ReferenceTables.migrate("accounting", schemas.accounting());

            assertThat(texts(jdbc, "SELECT CONCAT_WS('|', code, name, vat_rate, changed_at) FROM stock_card"))
                    .containsExactly("K|Şal|10.00|2026-01-02 03:04:05.123456");
            assertThat(texts(jdbc, "SELECT CONCAT_WS('|', sku, card_code, position) FROM stock_variant"))
                    .containsExactly("K-1|K|0");
            for (String table : List.of("stock_barcode", "stock_card_unit", "price_list")) {
                assertThat(texts(jdbc, "SELECT changed_at = '1970-01-01' FROM " + table))
                        .containsExactly("1");
            }
            assertThat(texts(jdbc, "SELECT CONCAT_WS('|', list_code, sku, price) FROM price"))
                    .containsExactly("P|K-1|9.900000");
        }
    }

    @Test
    void aRowThatDoesNotNameTheInstantOfItsChangeGetsThePresentOneInUtc() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            JdbcTemplate jdbc = new JdbcTemplate(schemas.accounting());
            jdbc.execute("INSERT INTO stock_barcode (barcode, sku) VALUES ('869', 'K-1')");
            jdbc.execute("INSERT INTO stock_card_category (card_code, position, path) VALUES ('K', 1, 'Ev')");

            for (String table : List.of("stock_barcode", "stock_card_category")) {
                assertThat(texts(
                                jdbc,
                                "SELECT ABS(TIMESTAMPDIFF(SECOND, changed_at, UTC_TIMESTAMP(6))) < 60 FROM " + table))
                        .containsExactly("1");
            }
        }
    }

    @Test
    void theShopsTopCategoriesStayAndGetNamesOfTheirOwn() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            JdbcTemplate jdbc = oldTables("store", schemas.store());
            jdbc.execute("INSERT INTO shop_category (id, parent_id, name) VALUES"
                    + " (1, NULL, 'Giyim'), (2, NULL, 'giyim'), (3, NULL, 'Ev'), (4, 1, 'Giyim'), (5, 2, 'Giyim')");
            jdbc.execute("INSERT INTO shop_product_category (product_code, category_id) VALUES ('K', 4)");
            jdbc.execute("INSERT INTO shop_image (product_code, position, size_px, path, sha256)"
                    + " VALUES ('K', 1, 150, 'k.jpg', REPEAT('a', 64))");

            ReferenceTables.migrate("store", schemas.store());

            assertThat(texts(jdbc, "SELECT CONCAT_WS('|', id, parent_id, name) FROM shop_category ORDER BY id"))
                    .containsExactly("1|Giyim", "2|giyim (2)", "3|Ev", "4|1|Giyim", "5|2|Giyim");
            assertThat(texts(
                            jdbc,
                            "SELECT CONCAT_WS('|', product_code, category_id, position) FROM shop_product_category"))
                    .containsExactly("K|4|1");
            assertThat(texts(jdbc, "SELECT path FROM shop_image WHERE sku IS NULL AND width_px IS NULL"))
                    .containsExactly("k.jpg");
            assertThatExceptionOfType(DuplicateKeyException.class)
                    .isThrownBy(() -> jdbc.execute("INSERT INTO shop_category (parent_id, name) VALUES (NULL, 'EV')"));
        }
    }

    @Test
    void aDatabaseWithTablesOfSomebodyElseGetsNone() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            JdbcTemplate shop = new JdbcTemplate(schemas.store());
            empty(shop);
            shop.execute("CREATE TABLE oc_order (order_id INT PRIMARY KEY)");

            ReferenceTables.migrate("store", schemas.store());

            assertThat(texts(shop, TABLES)).containsExactly("oc_order");
        }
    }

    @Test
    void anEmptyDatabaseGetsThemAndTheirNewerOnesLater() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            JdbcTemplate shop = new JdbcTemplate(schemas.store());
            empty(shop);

            ReferenceTables.migrate("store", schemas.store());
            ReferenceTables.migrate("store", schemas.store());

            assertThat(texts(shop, TABLES)).contains("shop_order", "shop_product", "kopru_reference_history");
        }
    }

    private static JdbcTemplate oldTables(String neighbour, DataSource schema) {
        JdbcTemplate jdbc = new JdbcTemplate(schema);
        empty(jdbc);
        Flyway.configure()
                .dataSource(schema)
                .locations("classpath:sql/demo/" + neighbour)
                .table("kopru_reference_history")
                .target("1")
                .load()
                .migrate();
        return jdbc;
    }

    private static void empty(JdbcTemplate jdbc) {
        texts(jdbc, TABLES).forEach(table -> jdbc.execute("DROP TABLE " + table));
    }

    private static List<String> texts(JdbcTemplate jdbc, String sql) {
        return jdbc.queryForList(sql, String.class);
    }
}
