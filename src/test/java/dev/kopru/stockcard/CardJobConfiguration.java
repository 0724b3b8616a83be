package dev.kopru.stockcard;

import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.connector.store.Media;
import dev.kopru.connector.store.Products;
import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.MovableClock;
import dev.kopru.run.JobRuns;
import dev.kopru.run.RunCounts;
import dev.kopru.setting.file.KopruHome;
import dev.kopru.stockcard.link.StockCardExportJob;
import java.time.Clock;
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
class CardJobConfiguration {

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
    UnreliableShop.Catalogue unreliableCatalogue(@Qualifier("stockCatalogue") StockCatalogue real, Clock clock) {
        return new UnreliableShop.Catalogue(real, clock);
    }

    @Bean
    @Primary
    UnreliableShop.Shop unreliableProducts(@Qualifier("products") Products real) {
        return new UnreliableShop.Shop(real);
    }

    @Bean
    @Primary
    UnreliableShop.Files unreliableMedia(@Qualifier("media") Media real) {
        return new UnreliableShop.Files(real);
    }

    @Bean
    CardBooks cardBooks(@Qualifier("accounting") DataSource dataSource) {
        return new CardBooks(dataSource);
    }

    @Bean
    ProductShop productShop(@Qualifier("store") DataSource dataSource) {
        return new ProductShop(dataSource);
    }

    @Bean
    CardMemory cardMemory(DataSource dataSource) {
        return new CardMemory(dataSource);
    }

    @Bean
    Pictures pictures(KopruHome home) {
        return new Pictures(home.folder());
    }

    @Bean
    JobRunner cardJob(JobRuns runs, RunCounts counts, DataSource own) {
        return new JobRunner(StockCardExportJob.NAME, runs, counts, own);
    }
}
