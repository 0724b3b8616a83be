package dev.kopru.demo;

import dev.kopru.database.DatabaseLocations;
import dev.kopru.text.FileNames;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fills the neighbours that live on the embedded server at their first start; any other database is never touched. */
@Component
@ConditionalOnProperty(name = "kopru.demo", havingValue = "true", matchIfMissing = true)
final class DemoStart implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final DatabaseLocations locations;
    private final DataSource store;
    private final DataSource accounting;
    private final Clock clock;
    private final Path images;

    DemoStart(
            DatabaseLocations locations,
            @Qualifier("store") DataSource store,
            @Qualifier("accounting") DataSource accounting,
            ObjectProvider<Clock> clock,
            @Value("${kopru.home:.}") String home) {
        this.locations = locations;
        this.store = store;
        this.accounting = accounting;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.images = FileNames.of(home).resolve("images");
    }

    // Timers and the web server start later, with the lifecycle beans, so they find the data.
    @Override
    public void afterSingletonsInstantiated() {
        long start = System.nanoTime();
        Filled filled = fill();
        if (!filled.isNothing()) {
            long millis = (System.nanoTime() - start) / 1_000_000;
            log.info(
                    "Demo verisi hazır / demo data ready: mağaza/shop {}, muhasebe/accounting {} satır/rows, {} ms",
                    filled.storeRows(),
                    filled.accountingRows(),
                    millis);
        }
    }

    private Filled fill() {
        Filled accountingFilled = locations.accountingEmbedded()
                ? DemoData.fillAccounting(accounting, clock, () -> DemoPictures.writeTo(images))
                : Filled.NOTHING;
        Filled storeFilled = locations.storeEmbedded() ? DemoData.fillStore(store, clock) : Filled.NOTHING;
        return accountingFilled.and(storeFilled);
    }
}
