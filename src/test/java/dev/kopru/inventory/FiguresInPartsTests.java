package dev.kopru.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** The comparison of all stock in four parts, side by side in one process; twenty SKUs are worth a part. */
@TestPropertySource(
        properties = {
            "kopru.partitions=4",
            "kopru.home=${test.home:target}/figures-parts-tests",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=figures-parts-tests"
        })
@ExtendWith(OutputCaptureExtension.class)
class FiguresInPartsTests extends InventoryScenario {

    private static final int SKUS = 80;
    private static final int BATCH = 20;
    private static final String STEP = "fullComparison";

    @Autowired
    private MeterRegistry metrics;

    @Test
    void figuresInFourPartsAreThoseOfOneAndSoAreCountsNoticesAndDrift(CapturedOutput output) {
        List<String> inOne = new ArrayList<>();
        for (int first = 0; first < SKUS; first += BATCH) {
            inOne.addAll(compared(1, first, BATCH));
            books.clear();
            shop.clear();
            memory.clear();
        }

        assertThat(compared(4, 0, SKUS)).containsExactlyInAnyOrderElementsOf(inOne);
        assertThat(told(output)).hasSize(2 * 5).endsWith(line(SKUS, 12, 12));
        assertThat(rows("SELECT CONCAT_WS(' ', z.name, z.records) FROM part_size z WHERE z.run_id ="
                        + " (SELECT MAX(run_id) FROM part_size) ORDER BY z.name"))
                .containsExactly(STEP + ":1 20", STEP + ":2 20", STEP + ":3 20", STEP + ":4 20");
    }

    /** All that is shown and kept of some SKUs: of every twenty three are edited in the shop, one is reserved and one unknown there. */
    private List<String> compared(int parts, int first, int count) {
        putSkus(first, count);
        for (int n = first; n < first + count; n += BATCH) {
            shop.order("O" + n, sku(n + 5), "2");
            shop.removeVariant(sku(n + 6));
        }
        JobRunner.Ended published = well(job.run());
        assertThat(partsOf(published)).hasSize(parts).allSatisfy((part, status) -> assertThat(status)
                .isEqualTo("COMPLETED"));
        assertThat(published.step(STEP)).isEqualTo(Counts.of(count - count / BATCH, 0, count / BATCH));
        assertThat(published.steps()).doesNotContainKeys(STEP + ":1", STEP + ":2", STEP + ":3", STEP + ":4");
        assertThat(runs().step(STEP)).as("before it is time").isEqualTo(Counts.NONE);

        for (int n = first; n < first + count; n += BATCH) {
            shop.edit(sku(n), "99");
            shop.edit(sku(n + 1), "0");
            shop.edit(sku(n + 19), "7");
        }
        clock.advance(Duration.ofHours(7));
        JobRunner.Ended again = runs();

        long edited = 3L * count / BATCH;
        assertThat(again.step(STEP)).isEqualTo(Counts.of(edited, count - edited - count / BATCH, count / BATCH));
        assertThat(again.notices()).isEqualTo(edited);
        assertThat(metrics.get("kopru.inventory.drift").gauge().value()).isEqualTo(edited);
        assertThat(rows("SELECT source FROM reader_cursor")).contains("compared", "live");
        List<String> all = new ArrayList<>(memory.notices());
        shop.shown().forEach((sku, shown) -> all.add(sku + " " + shown));
        all.addAll(rows("SELECT CONCAT_WS(' ', sku, quantity, available, promised, state) FROM stock_figure"));
        all.addAll(rows("SELECT CONCAT_WS(' ', record_key, reason_code, state) FROM retry_record"));
        all.addAll(rows("SELECT sku FROM stock_watch"));
        return all;
    }

    @Test
    void aPartThatFailedIsGoneOnWithAloneAndWhatAllPartsFoundIsToldOnce(CapturedOutput output) {
        putSkus(0, 2 * SKUS);
        well(job.run());
        Collection<Integer> edited = List.of(3, 45, 88, 100, 119, 150);
        edited.forEach(n -> shop.edit(sku(n), "99"));
        clock.advance(Duration.ofHours(7));
        // In the second chunk of the third part.
        failAt(sku(100));
        int before = told(output).size();

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(partsOf(failed))
                .isEqualTo(Map.of(
                        STEP + ":1", "COMPLETED",
                        STEP + ":2", "COMPLETED",
                        STEP + ":3", "FAILED",
                        STEP + ":4", "COMPLETED"));
        assertThat(failed.step(STEP)).isEqualTo(Counts.of(4, 136, 0));
        assertThat(told(output)).hasSize(before);
        levels.reset();

        JobRunner.Ended resumed = well(job.restart(failed));

        assertThat(partsOf(resumed)).isEqualTo(Map.of(STEP + ":3", "COMPLETED"));
        assertThat(resumed.step(STEP)).isEqualTo(Counts.of(2, 18, 0));
        assertThat(rows("SELECT records FROM part_size WHERE run_id = " + resumed.runId() + " AND name = '" + STEP
                        + ":3'"))
                .as("what it still had before it")
                .containsExactly("20");
        assertThat(told(output)).hasSize(before + 1).endsWith(line(2 * SKUS, 6, 6));
        assertThat(metrics.get("kopru.inventory.drift").gauge().value()).isEqualTo(6);
        assertThat(shop.shown()).hasSize(2 * SKUS).allSatisfy((sku, shown) -> assertThat(shown)
                .isEqualTo("5"));
        assertThat(runs().step(STEP)).isEqualTo(Counts.NONE);
        assertThat(told(output)).hasSize(before + 1);
    }

    /** The run that began it was given up. */
    @Test
    void aComparisonThatAnotherRunGoesOnWithIsToldWholeAsWell(CapturedOutput output) {
        putSkus(0, SKUS);
        well(job.run());
        List.of(3, 45, 70).forEach(n -> shop.edit(sku(n), "99"));
        clock.advance(Duration.ofHours(7));
        failAt(sku(45));
        JobRunner.Ended failed = job.run();
        job.runs().abandon(failed.runId());
        levels.reset();

        runs();

        assertThat(told(output)).endsWith(line(SKUS, 3, 3));
    }

    /** What orders take is read before the parts begin, and what the books had of rows that may be deleted is remembered once. */
    @Test
    void whatIsDoneForAllPartsIsDoneOnce() {
        shopStock.tellsNothingOfOrders();
        putSkus(0, SKUS);
        for (int n = 0; n < SKUS; n += 10) {
            shop.order("O" + n, sku(n), "2");
        }
        List<String> calls = new CopyOnWriteArrayList<>();
        levels.before(calls::add);

        runs(SKUS, 0, 0);

        assertThat(calls.stream().filter("parts"::equals)).hasSize(1);
        for (int n = 0; n < SKUS; n++) {
            assertThat(shop.shown(sku(n))).isEqualTo(n % 10 == 0 ? "3" : "5");
        }
        assertThat(memory.watched()).hasSize(SKUS / 10);
        List<String> buckets = rows("SELECT bucket FROM stock_parts");
        assertThat(buckets).isNotEmpty();
        books.delete(sku(33));
        runs();
        assertThat(shop.shown(sku(33))).isEqualTo("0");
    }

    private void failAt(String sku) {
        levels.answer(books -> {
            if (books.levels().stream().anyMatch(level -> level.sku().equals(sku))) {
                throw UnavailableException.during("read stock", new ConnectException("Connection refused"));
            }
            return books;
        });
    }

    private void putSkus(int first, int count) {
        for (int n = first; n < first + count; n++) {
            sku(sku(n), "5");
        }
    }

    private static String sku(int n) {
        return "S%03d".formatted(n);
    }

    private static String line(long compared, long drifted, long written) {
        return "Full comparison of " + compared + " SKUs: for " + drifted
                + " the shop showed another figure than it was sent; " + written + " figures written";
    }

    private static List<String> told(CapturedOutput output) {
        return output.toString()
                .lines()
                .filter(line -> line.contains("Full comparison of "))
                .map(line -> line.substring(line.indexOf("Full comparison of ")))
                .toList();
    }

    private List<String> rows(String sql) {
        return memory.jdbc().queryForList(sql, String.class);
    }

    private Map<String, String> partsOf(JobRunner.Ended run) {
        return memory
                .jdbc()
                .query(
                        "SELECT STEP_NAME, STATUS FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = ?"
                                + " AND STEP_NAME LIKE CONCAT(?, ':%')",
                        (row, n) -> Map.entry(row.getString(1), row.getString(2)), run.runId(), STEP)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
