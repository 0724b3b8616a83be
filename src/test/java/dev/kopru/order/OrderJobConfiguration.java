package dev.kopru.order;

import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.store.Store;
import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.MovableClock;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.run.JobRuns;
import dev.kopru.run.RunCounts;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/**
 * The whole application, with neighbours that can misbehave before the real ones, and the tests' tables. No stereotype,
 * so that no other test's scan finds it; and it finds no other test's application.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "dev.kopru",
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.ANNOTATION, classes = SpringBootConfiguration.class)
        })
class OrderJobConfiguration {

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
    UnreliableStore unreliableStore(@Qualifier("store") Store real, MovableClock clock) {
        return new UnreliableStore(real, clock);
    }

    @Bean
    @Primary
    UnreliableAccounting unreliableAccounting(@Qualifier("accounting") Accounting real) {
        return new UnreliableAccounting(real);
    }

    @Bean
    Shop shop(@Qualifier("store") DataSource dataSource) {
        return new Shop(dataSource);
    }

    @Bean
    Books books(@Qualifier("accounting") DataSource dataSource) {
        return new Books(dataSource);
    }

    @Bean
    Memory memory(DataSource dataSource) {
        return new Memory(dataSource);
    }

    @Bean
    JobRunner orderJob(JobRuns runs, RunCounts counts, DataSource own) {
        return new JobRunner(OrderImportJob.NAME, runs, counts, own);
    }
}
