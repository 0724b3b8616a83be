package dev.kopru.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.bench.GeneratedStock;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.process.KopruProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class InventoryCrashIT {

    private static final String JOB = "InventorySyncJob";
    private static final int SKUS = 20_000;
    private static final int KILLS = Integer.getInteger("kopru.crash.kills", 4);
    private static final int COMPLETED_WITH_REJECTED = 2;
    private static final String N = "CAST(SUBSTRING(sku, 5) AS UNSIGNED)";
    private static final List<String> SHOP = List.of("SELECT sku, quantity FROM shop_stock");
    private static final List<String> OWN = List.of(
            "SELECT sku, quantity, available, promised, state FROM stock_figure",
            "SELECT sku FROM stock_watch",
            "SELECT record_key, reason_code, reason_arguments, state FROM retry_record");

    private final Random random = new Random(20261125);
    private final Schemas schemas = TestDatabase.fresh();
    private final Schemas undisturbed = TestDatabase.fresh();

    @BeforeEach
    void fill() {
        fill(schemas);
        fill(undisturbed);
    }

    /** Some SKUs are not in the shop, some have orders in flight, some are sold in a unit that is wrong. */
    private static void fill(Schemas on) {
        GeneratedStock.fill(on, SKUS);
        JdbcTemplate store = new JdbcTemplate(on.store());
        store.execute("DELETE FROM shop_variant WHERE " + N + " % 500 = 7");
        store.execute(
                "INSERT INTO shop_order (id, number, status, currency, prices_include_vat, placed_at, changed_at, total)"
                        + " VALUES ('1', '1', 'Paid', 'TRY', TRUE, '2026-01-01', '2026-01-01', 10)");
        store.execute("INSERT INTO shop_order_line (order_id, line_no, sku, quantity, unit, unit_price)"
                + " SELECT '1', " + N + ", sku, 2, IF(" + N + " % 1000 = 9, 'koli', 'adet'), 5 FROM shop_variant"
                + " WHERE " + N + " % 100 = 9");
    }

    @AfterEach
    void drop() {
        schemas.close();
        undisturbed.close();
    }

    @Test
    void killedAgainAndAgainTheShopEndsAsIfNothingHadHappened(@TempDir Path home) throws Exception {
        try (KopruProcess quiet = syncing(undisturbed, home)) {
            assertThat(quiet.exitCode()).as(quiet::output).isEqualTo(COMPLETED_WITH_REJECTED);
        }

        for (int kill = 0; kill < KILLS; kill++) {
            try (KopruProcess kopru = syncing(schemas, home)) {
                awaitAMoment(kopru, kill);
                assertThat(kopru.isAlive())
                        .as("killed while it runs: " + kopru.output())
                        .isTrue();
                kopru.kill();
            }
        }
        try (KopruProcess last = syncing(schemas, home)) {
            assertThat(last.exitCode())
                    .as(last::output)
                    .isBetween(0, COMPLETED_WITH_REJECTED)
                    .isNotEqualTo(1);
        }

        assertThat(rows(schemas.store(), SHOP)).isEqualTo(rows(undisturbed.store(), SHOP));
        assertThat(rows(schemas.own(), OWN)).isEqualTo(rows(undisturbed.own(), OWN));
        assertThat(TroubledShop.number(
                        schemas.own(),
                        "SELECT COUNT(*) FROM run_count WHERE read_count <> written + unchanged + rejected"))
                .as("runs that lost count")
                .isZero();
    }

    private static KopruProcess syncing(Schemas on, Path home) {
        return KopruProcess.running(JOB, on, home, "--kopru.inventory.chunk-size=50");
    }

    /** Every fourth time while the run and its first step are being set up, else some chunks later. */
    private void awaitAMoment(KopruProcess kopru, int kill) throws InterruptedException {
        while (kopru.isAlive() && runs() <= kill) {
            Thread.sleep(2);
        }
        if (kill % 4 != 3) {
            long wanted = done() + 50L * random.nextInt(8);
            while (kopru.isAlive() && done() <= wanted) {
                Thread.sleep(2);
            }
        }
        Thread.sleep(random.nextInt(40));
    }

    private long runs() {
        return TroubledShop.number(schemas.own(), "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION");
    }

    private long done() {
        return TroubledShop.number(schemas.own(), "SELECT COALESCE(SUM(read_count), 0) FROM run_count");
    }

    private static Map<String, List<String>> rows(DataSource database, List<String> queries) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String query : queries) {
            rows.put(
                    query,
                    new JdbcTemplate(database)
                            .queryForList(query).stream()
                                    .map(row -> row.values().stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining("|")))
                                    .sorted()
                                    .toList());
        }
        return rows;
    }
}
