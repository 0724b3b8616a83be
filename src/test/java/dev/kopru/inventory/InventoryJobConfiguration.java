package dev.kopru.inventory;

import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.connector.store.ShopStock;
import dev.kopru.database.TestDatabase;
import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.MovableClock;
import dev.kopru.run.JobRuns;
import dev.kopru.run.RunCounts;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
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
class InventoryJobConfiguration {

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
    UnreliableStock.Levels unreliableLevels(@Qualifier("stockLevels") StockLevels real) {
        return new UnreliableStock.Levels(real);
    }

    @Bean
    @Primary
    UnreliableStock.Shop unreliableShopStock(@Qualifier("shopStock") ShopStock real) {
        return new UnreliableStock.Shop(real);
    }

    @Bean
    StockBooks stockBooks(@Qualifier("accounting") DataSource dataSource) {
        return new StockBooks(dataSource);
    }

    @Bean
    StockShop stockShop(@Qualifier("store") DataSource dataSource) {
        return new StockShop(dataSource);
    }

    @Bean
    StockMemory stockMemory(DataSource dataSource) {
        return new StockMemory(dataSource);
    }

    @Bean
    JobRunner stockJob(JobRuns runs, RunCounts counts, DataSource own) {
        return new JobRunner(InventorySyncConfiguration.JOB, runs, counts, own);
    }

    @Bean
    JobRunner orderJob(JobRuns runs, RunCounts counts, DataSource own) {
        return new JobRunner("OrderImportJob", runs, counts, own);
    }
}
