package dev.kopru.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.MovableClock;
import dev.kopru.record.Counts;
import dev.kopru.setting.LiveSettings;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What every test of the whole job begins with: empty tables, neighbours that behave, and noon. */
@InventoryJobTest
abstract class InventoryScenario {

    @Autowired
    protected StockBooks books;

    @Autowired
    protected StockShop shop;

    @Autowired
    protected StockMemory memory;

    @Autowired
    @Qualifier("stockJob")
    protected JobRunner job;

    @Autowired
    @Qualifier("orderJob")
    protected JobRunner orders;

    @Autowired
    protected UnreliableStock.Levels levels;

    @Autowired
    protected UnreliableStock.Shop shopStock;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected LiveSettings settings;

    /** The one card of every test that is sold by the box. */
    @BeforeEach
    void oneCardIsSoldByTheBox() {
        settings.keep(Map.of("kopru.units.sale-units", "[{\"card\": \"BOXED\", \"unit\": \"koli\"}]"), "test");
    }

    @BeforeEach
    @AfterEach
    void clean() {
        levels.reset();
        shopStock.reset();
        clock.reset();
        books.clear();
        shop.clear();
        memory.clear();
    }

    /** A SKU that the books hold and the shop sells. */
    protected void sku(String sku, String onHand) {
        books.card(sku);
        books.stock(sku, onHand);
        shop.variant(sku);
    }

    /** A run that has to end well. */
    protected JobRunner.Ended runs() {
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

    /** The same input once more: nothing is written anywhere. */
    protected void anotherRunChangesNothing() {
        String shopBefore = shop.checksum();
        String memoryBefore = memory.checksum();
        JobRunner.Ended run = runs();
        assertThat(run.counts().written()).isZero();
        assertThat(run.counts().rejected()).isZero();
        assertThat(shop.checksum()).isEqualTo(shopBefore);
        assertThat(memory.checksum()).isEqualTo(memoryBefore);
    }
}
