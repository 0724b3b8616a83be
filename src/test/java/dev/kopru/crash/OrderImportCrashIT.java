package dev.kopru.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.process.KopruProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class OrderImportCrashIT {

    private static final int ORDERS = 10_000;
    private static final int KILLS = Integer.getInteger("kopru.crash.kills", 5);
    private static final String CHUNKS = "--kopru.order.chunk-size=100";
    private static final int COMPLETED_WITH_REJECTED = 2;

    private final Random random = new Random(20260721);
    private Schemas schemas = TestDatabase.fresh();
    private Schemas undisturbed = TestDatabase.fresh();

    @BeforeEach
    void fill() {
        TroubledShop.fill(schemas, ORDERS);
        TroubledShop.fill(undisturbed, ORDERS);
    }

    @AfterEach
    void drop() {
        schemas.close();
        undisturbed.close();
    }

    @Test
    void killedAgainAndAgainTheImportEndsAsIfNothingHadHappened(@TempDir Path home) throws Exception {
        String shopBefore = shop(schemas.store());
        try (KopruProcess quiet = KopruProcess.importingOrders(undisturbed, home, CHUNKS)) {
            assertThat(quiet.exitCode()).as(quiet::output).isEqualTo(COMPLETED_WITH_REJECTED);
        }

        for (int kill = 0; kill < KILLS; kill++) {
            try (KopruProcess kopru = KopruProcess.importingOrders(schemas, home, CHUNKS)) {
                awaitAMoment(kopru, kill);
                assertThat(kopru.isAlive())
                        .as("killed while it runs: " + kopru.output())
                        .isTrue();
                kopru.kill();
            }
        }
        assertThat(runs()).as("runs that began before they were killed").isEqualTo(KILLS);
        try (KopruProcess last = KopruProcess.importingOrders(schemas, home, CHUNKS)) {
            assertThat(last.exitCode())
                    .as(last::output)
                    .isBetween(0, COMPLETED_WITH_REJECTED)
                    .isNotEqualTo(1);
        }

        EndState end = new EndState(schemas.own(), schemas.store(), schemas.accounting());
        assertThat(TroubledShop.number(schemas.accounting(), "SELECT COUNT(*) FROM sales_order"))
                .isEqualTo(TroubledShop.good(schemas.store()));
        assertThat(TroubledShop.number(schemas.own(), "SELECT COUNT(*) FROM retry_record"))
                .isEqualTo(TroubledShop.bad(schemas.store()));
        end.mustBeConsistent();
        end.mustEqual(new EndState(undisturbed.own(), undisturbed.store(), undisturbed.accounting()));
        assertThat(TroubledShop.number(schemas.own(), "SELECT SUM(notices) FROM run_count"))
                .as("noticed, over all runs")
                .isEqualTo(TroubledShop.number(schemas.own(), "SELECT SUM(occurrences) FROM notice"))
                .isEqualTo(TroubledShop.number(undisturbed.own(), "SELECT SUM(notices) FROM run_count"))
                .isPositive();
        assertThat(shop(schemas.store())).as("the shop's own tables").isEqualTo(shopBefore);
    }

    /**
     * Every fourth time while the run and its first step are being set up, else some chunks later; in both cases a few
     * milliseconds by chance, so that it hits between any two statements.
     */
    private void awaitAMoment(KopruProcess kopru, int kill) throws InterruptedException {
        await(kopru, () -> runs() > kill);
        if (kill % 4 != 3) {
            long wanted = read() + 100L * random.nextInt(5);
            await(kopru, () -> read() > wanted);
        }
        Thread.sleep(random.nextInt(120));
    }

    private static void await(KopruProcess kopru, Condition condition) throws InterruptedException {
        while (kopru.isAlive() && !condition.holds()) {
            Thread.sleep(5);
        }
    }

    /** Something that will be so in a moment. */
    private interface Condition {
        boolean holds();
    }

    private long runs() {
        return TroubledShop.number(schemas.own(), "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION");
    }

    private long read() {
        return TroubledShop.number(schemas.own(), "SELECT COALESCE(SUM(read_count), 0) FROM run_count");
    }

    private static String shop(DataSource store) {
        List<?> sums =
                new JdbcTemplate(store).queryForList("CHECKSUM TABLE shop_order, shop_order_line, shop_customer");
        return sums.toString();
    }
}
