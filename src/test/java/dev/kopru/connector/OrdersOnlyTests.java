package dev.kopru.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.database.TestDatabase;
import dev.kopru.finding.FindingWords;
import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.WholeService;
import dev.kopru.record.Counts;
import dev.kopru.record.ReasonMessages;
import dev.kopru.run.JobCatalog;
import dev.kopru.run.JobNotAvailableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** An OpenCart of which only the orders are connected, by five files and one that says what they share. */
class OrdersOnlyTests {

    private static final String FOLDER = "classpath:sql/opencart/";

    @TempDir
    Path home = Path.of("");

    @Test
    void fiveFilesConnectTheOrdersOfAnOpenCartAndTheOtherJobsSayWhyTheyAreNotAvailable() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            new ResourceDatabasePopulator(new ClassPathResource("sql/opencart-schema.sql")).execute(schemas.store());
            JdbcTemplate shop = new JdbcTemplate(schemas.store());
            JdbcTemplate books = new JdbcTemplate(schemas.accounting());
            try (WholeService kopru = WholeService.on(schemas, home, "kopru.store.sql-location=" + FOLDER)) {
                JobRunner.Ended first = kopru.run("OrderImportJob");
                assertThat(first.status()).as(first.failure()).isEqualTo("COMPLETED");
                assertThat(first.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));

                assertThat(books.queryForList(
                                "SELECT CONCAT(external_ref, ' ', order_date, ' ', net_total, ' ', vat_total, ' ', grand_total)"
                                        + " FROM sales_order ORDER BY external_ref",
                                String.class))
                        .containsExactly(
                                "shop:41 2026-03-08 233.3300 46.6700 280.0000",
                                "shop:42 2026-03-08 100.0000 10.0000 110.0000");
                assertThat(told(shop)).hasSize(2);

                assertThat(kopru.run("OrderImportJob").counts().written()).isZero();
                assertThat(told(shop)).hasSize(2);

                JobCatalog jobs = kopru.bean(JobCatalog.class);
                ReasonMessages words = kopru.bean(ReasonMessages.class);
                assertThat(jobs.isAvailable("OrderImportJob")).isTrue();
                assertThat(said(jobs, words, "StockCardExportJob"))
                        .containsExactly("Stock card export: not available, because the SQL folder " + FOLDER
                                + " has no files for the shop's products. If you need it, add them and start again.");
                assertThat(said(jobs, words, "InventorySyncJob"))
                        .hasSize(1)
                        .first()
                        .asString()
                        .contains("the shop's stock figures");
                assertThat(said(jobs, words, "StatementSnapshotJob"))
                        .hasSize(1)
                        .first()
                        .asString()
                        .contains("the account statements in the shop");
                assertThatThrownBy(() -> kopru.run("InventorySyncJob")).isInstanceOf(JobNotAvailableException.class);
            }
        }
    }

    @Test
    void aSideThatNoSqlServesHasNoDatabase() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh();
                WholeService kopru = WholeService.on(schemas, home, "kopru.store.connector=none")) {
            assertThat(kopru.beans(HikariDataSource.class).stream()
                            .map(HikariDataSource::getPoolName)
                            .toList())
                    .containsExactlyInAnyOrder("kopru", "accounting");
            JobCatalog jobs = kopru.bean(JobCatalog.class);
            assertThat(said(jobs, kopru.bean(ReasonMessages.class), "OrderImportJob"))
                    .containsExactly("Order import: not available, because the shop's orders are not connected"
                            + " (the setting kopru.store.connector is \"none\").");
            // A check says the same of every port, without a job at hand.
            assertThat(jobs.definitions()).allSatisfy(job -> assertThat(job.needs())
                    .allSatisfy(port -> assertThat(FindingWords.text(port.key() + ".jobs", Locale.ENGLISH, List.of()))
                            .contains(job.name())));
        }
    }

    private static List<String> told(JdbcTemplate shop) {
        return shop.queryForList("SELECT comment FROM oc_order_history ORDER BY order_id", String.class);
    }

    private static List<String> said(JobCatalog jobs, ReasonMessages words, String job) {
        return jobs.lacking(job).stream()
                .map(reason -> words.render(reason, Locale.ENGLISH))
                .toList();
    }
}
