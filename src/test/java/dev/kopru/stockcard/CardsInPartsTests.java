package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The comparison of all marked cards in four parts, side by side in one process; twenty cards are worth a part. */
@TestPropertySource(
        properties = {
            "kopru.partitions=4",
            "kopru.home=${test.home:target}/compared-card-parts-tests",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=compared-card-parts-tests"
        })
class CardsInPartsTests extends CardJobScenario {

    private static final int CARDS = 80;
    private static final int PARTS = 4;
    private static final int BATCH = CARDS / PARTS;
    private static final String STEP = "liveCards";
    private static final String REST = "changedCards";

    @Test
    void cardsInFourPartsAreThoseOfOneAndSoAreTheCounts() {
        List<String> inOne = new ArrayList<>();
        for (int first = 0; first < CARDS; first += BATCH) {
            inOne.addAll(published(1, first, BATCH));
            memory.clear();
            shop.clear();
            books.clear();
        }

        assertThat(published(PARTS, 0, CARDS)).containsExactlyInAnyOrderElementsOf(inOne);
        anotherRunChangesNothing();
    }

    /** All that is kept and shown of some cards, of which in each batch one is refused and one is odd. */
    private List<String> published(int parts, int first, int count) {
        for (int n = first; n < first + count; n++) {
            books.put(card(
                    n,
                    n % BATCH == 3 ? null : "%d.90".formatted(n),
                    n % BATCH == 5 ? "8690000%06d".formatted(10 * n + 1) : null));
        }
        int batches = count / BATCH;
        AtomicInteger cardsRead = new AtomicInteger();
        catalogue.reading(card -> cardsRead.incrementAndGet());

        JobRunner.Ended run = runs();

        assertThat(memory.partsOf(STEP, run.runId())).hasSize(parts).allSatisfy((part, status) -> assertThat(status)
                .isEqualTo("COMPLETED"));
        assertThat(run.step(STEP)).isEqualTo(Counts.of(count - batches, 0, batches));
        assertThat(run.step(REST)).as("nothing is read twice").isEqualTo(Counts.NONE);
        assertThat(cardsRead).as("beside the first one, for the instant").hasValue(count + 1);
        assertThat(run.steps()).doesNotContainKeys(STEP + ":1", STEP + ":2", STEP + ":3", STEP + ":4");
        assertThat(memory.waiting()).hasSize(batches).containsValue("MISSING_PRICE");
        assertThat(memory.notices()).hasSize(batches);
        assertThat(own("SELECT code FROM code_claim")).isEmpty();
        List<String> all = new ArrayList<>(memory.notices());
        all.addAll(
                own(
                        "SELECT CONCAT_WS(' ', card_code, revision, HEX(content_hash), state, parts, from_file) FROM card_link"));
        all.addAll(own("SELECT CONCAT_WS(' ', sku, card_code, barcode, HEX(content_hash), state) FROM sku_link"));
        all.addAll(own("SELECT CONCAT_WS(' ', card_code, name, HEX(content)) FROM card_content"
                + " JOIN card_link USING (card_code)"));
        all.addAll(own("SELECT CONCAT_WS(' ', record_key, reason_code, payload, attempts) FROM retry_record"));
        all.addAll(shopRows(
                "SELECT CONCAT_WS(' ', code, name, description, brand, unit, vat_rate, visible) FROM shop_product"));
        all.addAll(shopRows(
                "SELECT CONCAT_WS(' ', sku, product_code, position, attributes, barcode, price, currency, visible)"
                        + " FROM shop_variant"));
        all.addAll(shopRows("SELECT CONCAT_WS(' ', p.product_code, c.name) FROM shop_product_category p"
                + " JOIN shop_category c ON c.id = p.category_id"));
        return all;
    }

    /** Each part is about to publish its cards when the others are. */
    @Test
    void aBarcodeThatCardsOfTwoPartsHaveAtOnceGoesToOneOfThem() {
        for (int n = 0; n < CARDS; n++) {
            books.put(card(n, "10", n == 5 || n == 45 ? "8690000000012" : null));
        }
        CyclicBarrier together = new CyclicBarrier(PARTS);
        AtomicInteger calls = new AtomicInteger();
        products.before(operation -> {
            if (operation.equals("publish") && calls.incrementAndGet() <= PARTS) {
                await(together);
            }
        });

        JobRunner.Ended run = runs(CARDS - 1, 0, 1);

        assertThat(memory.waiting()).hasSize(1).containsValue("DUPLICATE_BARCODE");
        assertThat(memory.waiting().keySet()).containsAnyOf(code(5), code(45));
        assertThat(shopRows("SELECT barcode FROM shop_variant WHERE barcode IS NOT NULL"))
                .containsExactly("8690000000012");
        assertThat(memory.claimedBarcodes()).containsExactly("8690000000012");
        assertThat(shop.all()).hasSize(CARDS - 1);
        assertThat(memory.partsOf(STEP, run.runId())).hasSize(PARTS);
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPartThatFailedIsGoneOnWithAloneAndTheComparisonIsMadeOnlyThen() {
        putCards();
        failAt(code(50));

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(memory.partsOf(STEP, failed.runId()))
                .isEqualTo(Map.of(
                        STEP + ":1", "COMPLETED",
                        STEP + ":2", "COMPLETED",
                        STEP + ":3", "FAILED",
                        STEP + ":4", "COMPLETED"));
        assertThat(failed.step(STEP)).isEqualTo(Counts.of(60, 0, 0));
        assertThat(failed.steps()).doesNotContainKey(REST);
        assertThat(memory.cursors()).doesNotContain("compared", "live");
        catalogue.reset();

        JobRunner.Ended resumed = job.restart(failed);

        assertThat(resumed.status()).isEqualTo("COMPLETED");
        assertThat(memory.partsOf(STEP, resumed.runId())).isEqualTo(Map.of(STEP + ":3", "COMPLETED"));
        assertThat(read(resumed)).isEqualTo(Counts.of(20, 0, 0));
        assertThat(shop.visible()).hasSize(CARDS);
        assertThat(memory.cursors()).contains("compared", "live");
        assertThat(own("SELECT code FROM code_claim")).isEmpty();
        anotherRunChangesNothing();
    }

    /** Cut anew, the parts that stood would be other cards than those that are still to be compared. */
    @Test
    void aRunThatIsCutOffAgainAfterItWasResumedHasThePartsThatItHad() {
        putCards();
        failAt(code(50));
        JobRunner.Ended failed = job.run();
        String ofStep = " WHERE STEP_EXECUTION_ID = (SELECT MAX(STEP_EXECUTION_ID) FROM BATCH_STEP_EXECUTION"
                + " WHERE STEP_NAME = 'liveCards')";
        AtomicReference<String> inTheMiddle = new AtomicReference<>("");
        catalogue.reading(card -> {
            inTheMiddle.set(own("SELECT SHORT_CONTEXT FROM BATCH_STEP_EXECUTION_CONTEXT" + ofStep)
                    .get(0));
            throw UnavailableException.during("read stock cards", new ConnectException("Connection refused"));
        });
        JobRunner.Ended again = job.restart(failed);
        assertThat(again.status()).isEqualTo("FAILED");
        memory.jdbc().update("UPDATE BATCH_STEP_EXECUTION_CONTEXT SET SHORT_CONTEXT = ?" + ofStep, inTheMiddle.get());
        catalogue.reset();

        JobRunner.Ended resumed = job.restart(again);

        assertThat(resumed.status()).isEqualTo("COMPLETED");
        assertThat(memory.partsOf(STEP, resumed.runId())).isEqualTo(Map.of(STEP + ":3", "COMPLETED"));
        assertThat(read(resumed)).isEqualTo(Counts.of(20, 0, 0));
        assertThat(shop.visible()).hasSize(CARDS);
        assertThat(memory.cursors()).contains("compared", "live");
    }

    /** What the parts that stood had made was made by the settings of then. */
    @Test
    void aComparisonByOtherSettingsIsNotMadeByTheRestOfOne() {
        settings.keep(Map.of("kopru.stockcard.longest-name", "250"), "test");
        putCards();
        failAt(code(50));
        JobRunner.Ended failed = job.run();
        catalogue.reset();
        settings.keep(Map.of("kopru.stockcard.longest-name", "200"), "test");

        JobRunner.Ended resumed = job.restart(failed);

        assertThat(resumed.status()).isEqualTo("COMPLETED");
        assertThat(memory.cursors()).doesNotContain("compared");
        assertThat(runs().step(STEP).read()).isEqualTo(CARDS);
        assertThat(shop.visible()).hasSize(CARDS);
    }

    /** Its step is of one piece, and its comparison has come as far as its cursor says. */
    @Test
    void aRunThatWasLeftWhereNothingIsCutIsGoneOnWithInParts() {
        putCards();
        failAt(code(50));
        JobRunner.Ended left = job.run();
        String steps = "(SELECT STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = " + left.runId();
        memory.jdbc().update("DELETE FROM BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID IN " + steps + ")");
        memory.jdbc()
                .update(
                        "DELETE FROM BATCH_STEP_EXECUTION WHERE STEP_NAME LIKE 'liveCards:%' AND JOB_EXECUTION_ID = ?",
                        left.runId());
        memory.jdbc().update("DELETE FROM reader_cursor WHERE source LIKE 'liveCards:%'");
        memory.jdbc().update("UPDATE reader_cursor SET record_id = ? WHERE source = 'comparing'", code(19));
        catalogue.reset();

        JobRunner.Ended resumed = job.restart(left);

        assertThat(resumed.status()).isEqualTo("COMPLETED");
        assertThat(memory.partsOf(STEP, resumed.runId())).hasSize(3);
        assertThat(read(resumed)).isEqualTo(Counts.of(20, 40, 0));
        assertThat(shop.visible()).hasSize(CARDS);
        assertThat(memory.cursors()).contains("compared", "live");
    }

    @Test
    void whatChangedBeforeTheNextComparisonIsReadOnceAndWhatIsGoneIsFound() {
        putCards();
        runs(CARDS, 0, 0);
        clock.advance(Duration.ofDays(1));
        books.put(card(7, "77", null).changed(clock.instant().minusSeconds(60)));
        books.delete(code(33));

        JobRunner.Ended run = runs(2, CARDS - 2, 0);

        assertThat(run.step(STEP)).as("all that are marked").isEqualTo(Counts.of(1, CARDS - 2, 0));
        assertThat(run.step(REST)).as("the one that is gone").isEqualTo(Counts.of(1, 0, 0));
        assertThat(shop.variants(code(7))).containsExactly(code(7) + " 77 TRY");
        assertThat(shop.visible()).hasSize(CARDS - 1).doesNotContain(code(33));
    }

    /** As one changes right behind the part that has passed it. */
    @Test
    void whatChangedDuringTheComparisonIsBroughtByTheStepBehindOrTheNextRun() {
        putCards();
        runs(CARDS, 0, 0);
        clock.advance(Duration.ofDays(1));
        AtomicInteger calls = new AtomicInteger();
        catalogue.before(operation -> {
            if (operation.equals("changedCards") && calls.getAndIncrement() == 0) {
                books.put(card(7, "77", null).changed(clock.instant().plusSeconds(1)));
            }
        });

        JobRunner.Ended run = runs(1, CARDS, 0);

        assertThat(run.step(REST)).isEqualTo(Counts.of(1, 0, 0));
        assertThat(shop.variants(code(7))).containsExactly(code(7) + " 77 TRY");
    }

    private void failAt(String code) {
        catalogue.reading(card -> {
            if (card.code().equals(code)) {
                throw UnavailableException.during("read stock cards", new ConnectException("Connection refused"));
            }
        });
    }

    private void putCards() {
        for (int n = 0; n < CARDS; n++) {
            books.put(card(n, "10", null));
        }
    }

    private static ACard card(int n, @Nullable String price, @Nullable String barcode) {
        return ACard.of(code(n)).category("Kategori " + n % 3).variant(code(n), null, barcode, price);
    }

    private static String code(int n) {
        return "C-%03d".formatted(n);
    }

    private List<String> own(String sql) {
        return memory.jdbc().queryForList(sql, String.class);
    }

    private List<String> shopRows(String sql) {
        return shop.jdbc().queryForList(sql, String.class);
    }
}
