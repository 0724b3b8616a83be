package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.MovableClock;
import dev.kopru.record.Counts;
import dev.kopru.setting.LiveSettings;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What every test of the whole job begins with: empty tables and folders, neighbours that behave, and noon. */
@CardJobTest
abstract class CardJobScenario {

    @Autowired
    protected CardBooks books;

    @Autowired
    protected ProductShop shop;

    @Autowired
    protected CardMemory memory;

    @Autowired
    protected Pictures pictures;

    @Autowired
    protected JobRunner job;

    @Autowired
    protected UnreliableShop.Catalogue catalogue;

    @Autowired
    protected UnreliableShop.Shop products;

    @Autowired
    protected UnreliableShop.Files media;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected LiveSettings settings;

    /** The one card of every test that is sold by the box. */
    @BeforeEach
    void oneCardIsSoldByTheBox() {
        settings.keep(Map.of("kopru.units.sale-units", "[{\"card\": \"VIDA\", \"unit\": \"koli\"}]"), "test");
    }

    @BeforeEach
    @AfterEach
    void clean() {
        catalogue.reset();
        products.reset();
        media.reset();
        clock.reset();
        books.clear();
        shop.clear();
        memory.clear();
        pictures.clear();
    }

    /** A run that has to end well. */
    protected JobRunner.Ended runs() {
        JobRunner.Ended run = job.run();
        assertThat(run.failure()).isEqualTo("null");
        assertThat(run.status()).isEqualTo("COMPLETED");
        return run;
    }

    /** A run that has to end well, with exactly these counts of cards read from the books. */
    protected JobRunner.Ended runs(long written, long unchanged, long rejected) {
        JobRunner.Ended run = runs();
        assertThat(read(run)).isEqualTo(Counts.of(written, unchanged, rejected));
        return run;
    }

    /** What became of cards read from the books, in one step or in two. */
    protected static Counts read(JobRunner.Ended run) {
        return run.step("liveCards").plus(run.step("changedCards"));
    }

    /** The same input once more: nothing is written anywhere. */
    protected void anotherRunChangesNothing() {
        String shopBefore = shop.checksum();
        String memoryBefore = memory.checksum();
        int putsBefore = media.puts();
        JobRunner.Ended run = runs();
        assertThat(run.counts().written()).isZero();
        assertThat(run.counts().rejected()).isZero();
        assertThat(shop.checksum()).isEqualTo(shopBefore);
        assertThat(memory.checksum()).isEqualTo(memoryBefore);
        assertThat(media.puts()).isEqualTo(putsBefore);
    }
}
