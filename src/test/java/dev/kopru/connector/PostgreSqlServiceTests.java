package dev.kopru.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.database.PostgreSql;
import dev.kopru.database.TestDatabase;
import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.WholeService;
import dev.kopru.record.Counts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole service between a shop and books that both live on PostgreSQL; its own tables stay on MySQL. */
@PostgreSql.Needed
class PostgreSqlServiceTests {

    @TempDir
    Path home = Path.of("");

    @Test
    void allFourJobsRunBetweenTwoNeighboursOnPostgreSql() {
        try (TestDatabase.Schemas own = TestDatabase.fresh();
                HikariDataSource store = PostgreSql.fresh("store");
                HikariDataSource accounting = PostgreSql.fresh("accounting")) {
            JdbcTemplate shop = new JdbcTemplate(store);
            JdbcTemplate books = new JdbcTemplate(accounting);
            PostgreSql.login(books, own.username(), own.password());
            fill(shop, books);
            TestDatabase.Schemas schemas = new TestDatabase.Schemas(
                    own.own(),
                    store,
                    accounting,
                    own.ownUrl(),
                    store.getJdbcUrl(),
                    accounting.getJdbcUrl(),
                    own.username(),
                    own.password());
            try (WholeService kopru = WholeService.on(
                    schemas,
                    home,
                    "kopru.store.sql-location=classpath:sql/store/reference-postgresql/",
                    "kopru.accounting.sql-location=classpath:sql/accounting/reference-postgresql/")) {
                assertThat(run(kopru, "StockCardExportJob")).isEqualTo(new Counts(1, 1, 0, 0, 0));
                assertThat(run(kopru, "OrderImportJob")).isEqualTo(new Counts(1, 1, 0, 0, 0));
                assertThat(run(kopru, "InventorySyncJob").written()).isEqualTo(1);
                assertThat(run(kopru, "StatementSnapshotJob").rejected()).isZero();
                assertThat(run(kopru, "OrderImportJob").written()).isZero();
            }
            assertThat(books.queryForList(
                            "SELECT external_ref || ' ' || order_date || ' ' || grand_total FROM sales_order",
                            String.class))
                    .containsExactly("shop:1 2026-03-09 120.0000");
            assertThat(shop.queryForList("SELECT quantity FROM shop_stock WHERE sku = 'S1'", String.class))
                    .containsExactly("4.000000");
            assertThat(shop.queryForList("SELECT state FROM shop_order_document", String.class))
                    .containsExactly("posted");
        }
    }

    private static Counts run(WholeService kopru, String job) {
        JobRunner.Ended ended = kopru.run(job);
        assertThat(ended.status()).as(job + ": " + ended.failure()).isEqualTo("COMPLETED");
        return ended.counts();
    }

    private static void fill(JdbcTemplate shop, JdbcTemplate books) {
        shop.execute("INSERT INTO shop_order (id, number, status, currency, prices_include_vat, placed_at, changed_at,"
                + " customer_id, first_name, last_name, email, billing_name, billing_city, payment_method, total)"
                + " VALUES ('1', 'S-1', 'Paid', 'TRY', TRUE, '2026-03-08 21:30:00', '2026-03-08 21:30:00',"
                + " 'c1', 'Ayşe', 'Yılmaz', 'ayse@example.com', 'Ayşe Yılmaz', 'İstanbul', 'BankTransfer', 120)");
        shop.execute(
                "INSERT INTO shop_order_line (order_id, line_no, kind, sku, name, quantity, unit, unit_price, vat_rate)"
                        + " VALUES ('1', 1, 'goods', 'S1', 'Fincan', 1, 'ADET', 120, 20)");
        books.execute(
                "INSERT INTO stock_card (code, name, category_path, unit, vat_rate, for_web, created_at, changed_at)"
                        + " VALUES ('K1', 'Fincan', 'Mutfak', 'ADET', 20, TRUE, '2026-03-01', '2026-03-01')");
        books.execute("INSERT INTO stock_variant (sku, card_code, changed_at) VALUES ('S1', 'K1', '2026-03-01')");
        books.execute("INSERT INTO price_list (code, name, currency, includes_vat, changed_at)"
                + " VALUES ('PERAKENDE', 'Perakende', 'TRY', TRUE, '2026-03-01')");
        books.execute(
                "INSERT INTO price (list_code, sku, price, changed_at) VALUES ('PERAKENDE', 'S1', 120, '2026-03-01')");
        books.execute("INSERT INTO warehouse (code, name, priority) VALUES ('MERKEZ', 'Merkez', 1)");
        books.execute(
                "INSERT INTO warehouse_stock (warehouse, sku, on_hand, changed_at) VALUES ('MERKEZ', 'S1', 5, '2026-03-01')");
    }
}
