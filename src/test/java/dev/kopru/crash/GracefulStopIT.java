package dev.kopru.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.bench.GeneratedShop;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.process.KopruProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class GracefulStopIT {

    private static final int ORDERS = 5_000;
    private static final int TERMINATED = 143;
    private static final String READ = "SELECT COALESCE(SUM(read_count), 0) FROM run_count";
    private static final String STATUSES = "SELECT STATUS FROM BATCH_JOB_EXECUTION ORDER BY JOB_EXECUTION_ID";

    private final Schemas schemas = TestDatabase.fresh();

    @BeforeEach
    void fill() {
        GeneratedShop.fill(schemas, ORDERS);
    }

    @AfterEach
    void drop() {
        schemas.close();
    }

    @Test
    void sigtermInTheMiddleStopsTheRunAndTheNextStartGoesOn(@TempDir Path home) throws Exception {
        try (KopruProcess first = service(home)) {
            awaitRead(first, ORDERS / 5);
            Instant asked = Instant.now();
            first.terminate();
            assertThat(first.exitCode()).as(first::output).isEqualTo(TERMINATED);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(30));
        }
        assertThat(statuses()).containsExactly("STOPPED");
        assertThat(number(READ)).as("stopped in the middle").isBetween(ORDERS / 5L, ORDERS - 100L);

        try (KopruProcess second = service(home)) {
            awaitRead(second, ORDERS);
            await(second, () -> statuses().get(1).equals("COMPLETED"));
        }

        assertThat(number("SELECT restart_of FROM run ORDER BY id LIMIT 1 OFFSET 1"))
                .as("the second run resumes the first")
                .isEqualTo(number("SELECT MIN(id) FROM run"));
        assertThat(number(READ)).isEqualTo(ORDERS);
        assertThat(number("SELECT SUM(written) FROM run_count")).isEqualTo(ORDERS);
        assertThat(TroubledShop.number(schemas.accounting(), "SELECT COUNT(*) FROM sales_order"))
                .isEqualTo(ORDERS);
        assertThat(TroubledShop.number(schemas.accounting(), "SELECT COUNT(DISTINCT external_ref) FROM sales_order"))
                .isEqualTo(ORDERS);
    }

    /** The chunk waits for a table that is locked, so the first signal alone would take the whole grace time. */
    @Test
    void aSecondSigtermEndsTheProcessAtOnceLikeACrash(@TempDir Path home) throws Exception {
        try (KopruProcess kopru = service(home);
                TableLock lock = TableLock.later(schemas.accounting(), "sales_order")) {
            awaitRead(kopru, ORDERS / 5);
            lock.take();
            kopru.terminate();
            await(kopru, () -> kopru.output().contains("ends after its chunk"));
            assertThat(kopru.isAlive()).as("waits for its chunk").isTrue();
            Instant again = Instant.now();
            kopru.terminate();
            assertThat(kopru.exitCode()).as(kopru::output).isEqualTo(TERMINATED);
            assertThat(Duration.between(again, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(statuses()).containsExactly("STOPPING");

        try (KopruProcess second = service(home, "--kopru.restart.first-pause=1s")) {
            awaitRead(second, ORDERS);
            await(second, () -> statuses().get(statuses().size() - 1).equals("COMPLETED"));
        }
        assertThat(statuses().get(0)).isEqualTo("FAILED");
        assertThat(TroubledShop.number(schemas.accounting(), "SELECT COUNT(*) FROM sales_order"))
                .isEqualTo(ORDERS);
    }

    private KopruProcess service(Path home, String... more) {
        List<String> arguments = new ArrayList<>(Arrays.stream(TestDatabase.properties(schemas))
                .map(setting -> "--" + setting)
                .toList());
        arguments.addAll(List.of(
                "--server.port=0",
                "--kopru.demo=false",
                "--kopru.stockcard.timer.enabled=false",
                "--kopru.inventory.timer.enabled=false",
                "--kopru.statement.timer.enabled=false",
                "--kopru.order.chunk-size=100",
                "--kopru.admin.password=gizli-parola-1"));
        arguments.addAll(List.of(more));
        return KopruProcess.service(home, arguments.toArray(String[]::new));
    }

    private void awaitRead(KopruProcess kopru, long orders) throws InterruptedException {
        await(kopru, () -> number(READ) >= orders);
    }

    private static void await(KopruProcess kopru, Condition condition) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(300);
        while (!condition.holds()) {
            assertThat(kopru.isAlive()).as(kopru::output).isTrue();
            assertThat(Instant.now()).as(kopru::output).isBefore(deadline);
            Thread.sleep(10);
        }
    }

    /** Something that will be so in a moment. */
    private interface Condition {
        boolean holds();
    }

    private long number(String sql) {
        return TroubledShop.number(schemas.own(), sql);
    }

    private List<String> statuses() {
        return new JdbcTemplate(schemas.own()).queryForList(STATUSES, String.class);
    }
}
