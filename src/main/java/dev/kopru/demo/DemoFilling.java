package dev.kopru.demo;

import dev.kopru.database.DatabaseLocations;
import dev.kopru.demo.pictures.DemoPictures;
import dev.kopru.text.FileNames;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Fills the neighbours that live on the embedded server and are empty; any other database is never touched. One process at
 * a time, so that a command beside a service that has just begun waits for it.
 */
@Component
@ConditionalOnProperty(name = "kopru.demo", havingValue = "true", matchIfMissing = true)
class DemoFilling {

    private static final Logger log = LoggerFactory.getLogger(DemoFilling.class);

    /** Less than the longest time that a connection may be silent. */
    private static final int PATIENCE_SECONDS = 100;

    private static final String LOCK = "kopru-demo";
    private static final int STEPS = 3;

    private final DatabaseLocations locations;
    private final ObjectProvider<DataSource> store;
    private final ObjectProvider<DataSource> accounting;
    private final Clock clock;
    private final Path images;

    DemoFilling(
            DatabaseLocations locations,
            @Qualifier("store") ObjectProvider<DataSource> store,
            @Qualifier("accounting") ObjectProvider<DataSource> accounting,
            ObjectProvider<Clock> clock,
            @Value("${kopru.home:.}") String home) {
        this.locations = locations;
        this.store = store;
        this.accounting = accounting;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.images = FileNames.of(home).resolve("images");
    }

    boolean isNeeded() {
        return (locations.accountingEmbedded() && new DemoSide(accounting.getObject()).isEmpty())
                || (locations.storeEmbedded() && new DemoSide(store.getObject()).isEmpty());
    }

    Filled fill() {
        DataSource embedded = (locations.accountingEmbedded() ? accounting : store).getObject();
        return Objects.requireNonNull(new JdbcTemplate(embedded).execute((ConnectionCallback<Filled>) this::alone));
    }

    /** The server gives the lock back when this process dies. */
    private Filled alone(Connection connection) {
        var lock = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        Integer got = lock.queryForObject("SELECT GET_LOCK(?, ?)", Integer.class, LOCK, PATIENCE_SECONDS);
        if (got == null || got != 1) {
            throw new CannotAcquireLockException("Another process fills the demo");
        }
        try {
            return fillEmpty();
        } finally {
            lock.queryForObject("SELECT RELEASE_LOCK(?)", Integer.class, LOCK);
        }
    }

    private Filled fillEmpty() {
        Filled accountingFilled = locations.accountingEmbedded()
                ? DemoData.fillAccounting(accounting.getObject(), clock, this::beforeAccounting)
                : Filled.NOTHING;
        Filled storeFilled = locations.storeEmbedded()
                ? DemoData.fillStore(
                        store.getObject(), clock, () -> tell(STEPS, "mağaza siparişleri / the shop's orders"))
                : Filled.NOTHING;
        return accountingFilled.and(storeFilled);
    }

    private void beforeAccounting() {
        tell(1, "ürün fotoğrafları / pictures of the products");
        DemoPictures.writeTo(images);
        tell(2, "muhasebe programı / the accounting program");
    }

    private static void tell(int step, String what) {
        log.info("Demo {}/{}: {}", step, STEPS, what);
    }
}
