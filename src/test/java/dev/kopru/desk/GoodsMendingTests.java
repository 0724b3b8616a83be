package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.Visitor.Page;
import dev.kopru.desk.overview.OpenGroups;
import dev.kopru.fixture.JobRunner;
import dev.kopru.run.JobRuns;
import dev.kopru.run.RunCounts;
import dev.kopru.setting.LiveSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cards and stock that were rejected for a setting are mended where they are shown. */
class GoodsMendingTests extends DeskTest {

    private static final String CARDS = "StockCardExportJob";
    private static final String STOCK = "InventorySyncJob";
    private static final String UNITS = "kopru.units.sale-units";

    @Autowired
    JobRuns runs;

    @Autowired
    RunCounts counts;

    @Autowired
    DataSource dataSource;

    @Autowired
    OpenGroups groups;

    @Autowired
    LiveSettings settings;

    private JdbcTemplate books;
    private JdbcTemplate shop;

    @Autowired
    void neighbours(@Qualifier("accounting") DataSource accounting, @Qualifier("store") DataSource store) {
        books = new JdbcTemplate(accounting);
        shop = new JdbcTemplate(store);
    }

    @BeforeEach
    @AfterEach
    void empty() {
        List.of("price", "warehouse_stock", "stock_variant", "stock_card_unit", "stock_card", "price_list")
                .forEach(table -> books.update("DELETE FROM " + table));
        List.of("shop_stock", "shop_price", "shop_product_category", "shop_variant", "shop_product")
                .forEach(table -> shop.update("DELETE FROM " + table));
        List.of("retry_attempt", "retry_record", "stock_figure", "sku_link", "card_link", "reader_cursor")
                .forEach(table -> own.update("DELETE FROM " + table));
        List.of(UNITS, "kopru.inventory.fractions", "kopru.inventory.divisible-units")
                .forEach(name -> settings.drop(name, "test"));
        groups.changed();
    }

    private void card(String code, String unit, String price, String onHand) {
        books.update("INSERT IGNORE INTO price_list (code, name, currency, includes_vat, changed_at)"
                + " VALUES ('PERAKENDE', 'Perakende', 'TRY', TRUE, '2020-01-01')");
        books.update(
                "INSERT INTO stock_card (code, name, unit, vat_rate, for_web, created_at, changed_at)"
                        + " VALUES (?, ?, ?, 20, TRUE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                code,
                "Ürün " + code,
                unit);
        books.update(
                "INSERT INTO stock_variant (sku, card_code, changed_at) VALUES (?, ?, UTC_TIMESTAMP(6))", code, code);
        books.update(
                "INSERT INTO price (list_code, sku, price, changed_at) VALUES ('PERAKENDE', ?, ?, UTC_TIMESTAMP(6))",
                code,
                price);
        books.update(
                "INSERT INTO warehouse_stock (warehouse, sku, on_hand, reserved, changed_at)"
                        + " VALUES ('MERKEZ', ?, ?, 0, UTC_TIMESTAMP(6))",
                code,
                onHand);
    }

    private void runs(String job) {
        assertThat(new JobRunner(job, runs, counts, dataSource).run().status()).isEqualTo("COMPLETED");
        groups.changed();
    }

    private Page mended(Visitor visitor, String job, String reason, Map<String, String> typed) throws Exception {
        Page group = visitor.get("/retries?job=" + job + "&reason=" + reason);
        Page kept = visitor.submit(group.form("/retries/mend"), typed);
        ended(kept.location());
        return group;
    }

    private void ended(String address) throws InterruptedException {
        long run = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(deadline)
                && own.queryForList(
                                "SELECT 1 FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = ? AND END_TIME IS NOT NULL",
                                run)
                        .isEmpty()) {
            Thread.sleep(100);
        }
    }

    @Test
    void aCardThatDoesNotKnowItsSaleUnitGetsAnotherOneForPriceAndStockAlike() throws Exception {
        card("KUMAS", "metre", "50", "120");
        books.update("INSERT INTO stock_card_unit (card_code, unit, factor) VALUES ('KUMAS', 'top', 25)");
        settings.keep(Map.of(UNITS, "[{\"card\": \"KUMAS\", \"unit\": \"koli\"}]"), "test");
        runs(CARDS);
        assertThat(shop.queryForList("SELECT code FROM shop_product")).isEmpty();
        Visitor visitor = administrator();

        Page group = mended(visitor, CARDS, "UNKNOWN_SALE_UNIT", Map.of("part:unit", "top"));

        Element box = group.form("/retries/mend");
        assertThat(box.select("[name=missing]").val()).isEqualTo("KUMAS");
        assertThat(group.document().select("#known-unit option").eachAttr("value"))
                .contains("metre");
        assertThat(shop.queryForObject("SELECT price + 0 FROM shop_variant WHERE sku = 'KUMAS'", String.class))
                .startsWith("1250");
        runs(STOCK);
        assertThat(shop.queryForObject("SELECT quantity FROM shop_stock WHERE sku = 'KUMAS'", Integer.class))
                .isEqualTo(4);
        assertThat(settings.list(UNITS)).containsExactly(Map.of("card", "KUMAS", "unit", "top"));
    }

    @Test
    void stockThatIsSoldInNoWholePartsGetsASmallerPart() throws Exception {
        card("BONCUK", "gram", "1", "12.5");
        runs(CARDS);
        settings.keep(Map.of("kopru.inventory.fractions", "\"reject\""), "test");
        runs(STOCK);

        mended(administrator(), STOCK, "FRACTIONAL_STOCK", Map.of("part:step", "0,5"));

        assertThat(shop.queryForObject("SELECT quantity FROM shop_stock WHERE sku = 'BONCUK'", Double.class))
                .isEqualTo(12.5);
        assertThat(own.queryForObject(
                        "SELECT state FROM retry_record WHERE job = ? AND record_key = 'BONCUK'", String.class, STOCK))
                .isEqualTo("RESOLVED");
    }
}
