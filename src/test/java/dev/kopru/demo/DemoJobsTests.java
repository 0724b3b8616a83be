package dev.kopru.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.KopruApplication;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.demo.shop.DemoTrouble;
import dev.kopru.fixture.DrawnPictures;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import dev.kopru.run.JobRuns;
import dev.kopru.run.RunCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The demo goes through all four jobs, on whatever server the tests run. */
@SpringBootTest(
        classes = KopruApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "kopru.demo=false",
            "spring.quartz.auto-startup=false",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=demo-jobs"
        })
@SuppressWarnings("NullAway.Init")
class DemoJobsTests {

    private static final Schemas SCHEMAS = TestDatabase.fresh();

    @TempDir
    private static Path home;

    @Autowired
    private JobRuns runs;

    @Autowired
    private RunCounts counts;

    @Autowired
    private DataSource own;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("kopru.home", () -> home.toString());
        for (String property : TestDatabase.properties(SCHEMAS)) {
            int equals = property.indexOf('=');
            registry.add(property.substring(0, equals), () -> property.substring(equals + 1));
        }
    }

    @Test
    void allFourJobsCompleteWithTheSameCountsOnEveryServer() throws IOException {
        DrawnPictures.into(home);
        DemoData.fill(SCHEMAS.store(), SCHEMAS.accounting(), Clock.systemUTC());

        JobRunner.Ended cards = completed("StockCardExportJob");
        assertThat(cards.step("liveCards")).isEqualTo(Counts.of(283, 0, 0));
        assertThat(cards.step("images")).isEqualTo(Counts.of(209, 0, 1));
        assertThat(completed("InventorySyncJob").counts()).isEqualTo(Counts.of(2071, 45, 0));
        assertThat(completed("OrderImportJob").counts()).isEqualTo(Counts.of(1179, 127, DemoTrouble.rejectedOrders()));
        assertThat(completed("StatementSnapshotJob").counts()).isEqualTo(Counts.of(735, 0, 0));
    }

    private JobRunner.Ended completed(String job) {
        JobRunner.Ended run = new JobRunner(job, runs, counts, own).run();
        assertThat(run.status()).as(job + ": " + run.failure()).isEqualTo("COMPLETED");
        return run;
    }
}
