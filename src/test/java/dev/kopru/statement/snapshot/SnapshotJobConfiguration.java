package dev.kopru.statement.snapshot;

import dev.kopru.database.TestDatabase;
import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.MovableClock;
import dev.kopru.run.JobRuns;
import dev.kopru.run.RunCounts;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/**
 * The whole application, with books and a shop in memory. No stereotype, so that no other test's scan finds it; and it finds
 * no other test's application.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "dev.kopru",
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.ANNOTATION, classes = SpringBootConfiguration.class)
        })
class SnapshotJobConfiguration {

    /** Three new schemas for the context. */
    static class FreshSchemas implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(TestDatabase.properties(TestDatabase.fresh())).applyTo(context);
        }
    }

    @Bean
    ZoneId businessZone() {
        return ZoneId.of("Europe/Istanbul");
    }

    @Bean
    @Primary
    MovableClock testClock() {
        return new MovableClock();
    }

    @Bean
    @Primary
    LedgerBooks ledgerBooks(MovableClock clock) {
        return new LedgerBooks(clock);
    }

    @Bean
    @Primary
    StatementShop statementShop() {
        return new StatementShop();
    }

    @Bean
    SnapshotMemory snapshotMemory(DataSource dataSource) {
        return new SnapshotMemory(dataSource);
    }

    @Bean
    JobRunner statementJob(JobRuns runs, RunCounts counts, DataSource own) {
        return new JobRunner(StatementSnapshotConfiguration.JOB, runs, counts, own);
    }
}
