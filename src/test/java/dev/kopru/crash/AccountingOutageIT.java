package dev.kopru.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.process.KopruProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountingOutageIT {

    private static final int ORDERS = 2000;
    private static final int FAILED = 1;
    private static final int COMPLETED_WITH_REJECTED = 2;
    private static final String READ = "SELECT COALESCE(SUM(read_count), 0) FROM run_count";

    private final Schemas schemas = TestDatabase.fresh();
    private final Schemas undisturbed = TestDatabase.fresh();

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
    void aLongOutageFailsTheRunAndTheNextOneGoesOn(@TempDir Path home) throws Exception {
        try (CuttableLine line = line();
                KopruProcess first = importing(home, line, "--kopru.patience.tries=2")) {
            cutInTheMiddle(line, first);
            assertThat(first.exitCode()).as(first::output).isEqualTo(FAILED);

            assertThat(TroubledShop.number(
                            schemas.own(), "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE STATUS = 'FAILED'"))
                    .isEqualTo(1);
            assertThat(TroubledShop.number(schemas.own(), "SELECT COUNT(*) FROM retry_record"))
                    .as("only what is bad itself")
                    .isLessThan(TroubledShop.bad(schemas.store()));
            line.mend();
            try (KopruProcess second = importing(home, line)) {
                assertThat(second.exitCode()).as(second::output).isEqualTo(COMPLETED_WITH_REJECTED);
            }
        }
        mustEqualAnUndisturbedImport(home);
    }

    @Test
    void aShortOutageIsWaitedOut(@TempDir Path home) throws Exception {
        try (CuttableLine line = line();
                KopruProcess only = importing(home, line, "--kopru.patience.tries=30")) {
            cutInTheMiddle(line, only);
            Thread.sleep(1500);
            line.mend();
            assertThat(only.exitCode()).as(only::output).isEqualTo(COMPLETED_WITH_REJECTED);
        }
        mustEqualAnUndisturbedImport(home);
    }

    private void cutInTheMiddle(CuttableLine line, KopruProcess kopru) throws InterruptedException, IOException {
        while (TroubledShop.number(schemas.own(), READ) < ORDERS / 10) {
            assertThat(kopru.isAlive()).as(kopru::output).isTrue();
            Thread.sleep(5);
        }
        line.cut();
        assertThat(TroubledShop.number(schemas.own(), READ))
                .as("cut in the middle")
                .isLessThan(ORDERS * 9L / 10);
    }

    private void mustEqualAnUndisturbedImport(Path home) {
        try (KopruProcess quiet = KopruProcess.importingOrders(undisturbed, home)) {
            assertThat(quiet.exitCode()).as(quiet::output).isEqualTo(COMPLETED_WITH_REJECTED);
        }
        EndState end = new EndState(schemas.own(), schemas.store(), schemas.accounting());
        end.mustBeConsistent();
        end.mustEqual(new EndState(undisturbed.own(), undisturbed.store(), undisturbed.accounting()));
    }

    private KopruProcess importing(Path home, CuttableLine line, String... more) {
        String url = schemas.accountingUrl().replaceFirst("//[^/]+/", "//127.0.0.1:" + line.port() + "/");
        List<String> arguments = new ArrayList<>(List.of(
                "--kopru.accounting.datasource.url=" + url,
                "--kopru.accounting.datasource.hikari.connection-timeout=500",
                "--kopru.patience.first-pause=100ms",
                "--kopru.patience.longest-pause=500ms",
                "--kopru.order.chunk-size=50"));
        arguments.addAll(List.of(more));
        return KopruProcess.importingOrders(schemas, home, arguments.toArray(String[]::new));
    }

    private CuttableLine line() throws IOException {
        return new CuttableLine(
                Integer.parseInt(schemas.accountingUrl().replaceFirst("jdbc:mysql://[^:]+:(\\d+)/.*", "$1")));
    }
}
