package dev.kopru.statement.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.MovableClock;
import dev.kopru.record.Counts;
import dev.kopru.setting.LiveSettings;
import dev.kopru.statement.PublishedStatements;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** What every test of the whole job begins with: empty tables, neighbours that behave, and noon. */
@SpringBootTest(
        classes = SnapshotJobConfiguration.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "kopru.home=${test.home:target}/statement-tests",
            "kopru.demo=false",
            "kopru.timers.enabled=false",
            "spring.quartz.auto-startup=false",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=statement-tests",
            "kopru.statement.chunk-size=7",
            // Nothing is committed late here, so changes are not read twice.
            "kopru.statement.overlap=0s",
            "kopru.patience.tries=2",
            "kopru.patience.first-pause=2ms"
        })
@ContextConfiguration(initializers = SnapshotJobConfiguration.FreshSchemas.class)
public abstract class SnapshotScenario {

    @Autowired
    protected LedgerBooks books;

    @Autowired
    protected StatementShop shop;

    @Autowired
    protected SnapshotMemory memory;

    @Autowired
    protected PublishedStatements published;

    @Autowired
    protected JobRunner job;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected LiveSettings settings;

    @BeforeEach
    void accountsWithFiveThousandMovementsAtMost() {
        settings.keep(Map.of("kopru.statement.most-movements", "5000"), "test");
    }

    @BeforeEach
    @AfterEach
    void clean() {
        clock.reset();
        books.clear();
        shop.clear();
        memory.clear();
    }

    /** A run that has to end well, a second later. */
    protected JobRunner.Ended runs() {
        clock.advance(Duration.ofSeconds(1));
        return well(job.run());
    }

    protected static JobRunner.Ended well(JobRunner.Ended run) {
        assertThat(run.failure()).isEqualTo("null");
        assertThat(run.status()).isEqualTo("COMPLETED");
        return run;
    }

    /** A run that has to end well, with exactly these counts. */
    protected JobRunner.Ended runs(long written, long unchanged, long rejected) {
        JobRunner.Ended run = runs();
        assertThat(run.counts()).isEqualTo(Counts.of(written, unchanged, rejected));
        return run;
    }
}
