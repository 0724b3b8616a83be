package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import java.net.ConnectException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What broke other software that runs batch jobs, tried on the import of orders. */
class RunningFieldCaseTests extends OrderJobScenario {

    @Autowired
    private DataSource own;

    private void putOrders(int from, int to) {
        shop.put(IntStream.range(from, to)
                .mapToObj(n -> AnOrder.of(String.valueOf(n))
                        .changed(AnOrder.NOON.minusSeconds(20_000 - n), 1)
                        .build())
                .toList());
    }

    /** A rejection is data, so no listener is called, however often its chunk is tried. */
    @Test
    void oneBadOrderIsRejectedOnceHoweverOftenItsChunkIsTried() {
        putOrders(0, 9);
        shop.put(AnOrder.of("bad").payment("Bitcoin", null));
        AtomicInteger calls = new AtomicInteger();
        accounting.before(operation -> {
            if (calls.incrementAndGet() <= 3) {
                throw UnavailableException.during("accounting", new ConnectException("refused"));
            }
        });

        runs(9, 0, 1);

        assertThat(memory.rejected()).containsOnlyKeys("bad");
        assertThat(memory.kept("bad").attempts()).isEqualTo(1);
    }

    /**
     * There is no limit of bad orders, on purpose: one bad order never stops the others, and eleven stop them no more
     * than one. Each waits in the retry table with its reason, and the run's counts say how many they are.
     */
    @Test
    void elevenBadOrdersAmongAThousandDoNotStopTheOthers() {
        putOrders(0, 989);
        for (int bad = 0; bad < 11; bad++) {
            shop.put(AnOrder.of("bad" + bad).payment("Bitcoin", null));
        }

        runs(989, 0, 11);

        assertThat(memory.rejected()).hasSize(11);
        assertThat(books.count("sales_order")).isEqualTo(989);
        anotherRunChangesNothing();
    }

    /** A step has one thread, so that a restart knows its place; the run breaks in the middle and goes on. */
    @Test
    void tenThousandOrdersBrokenOffInTheMiddleAreWrittenOnce() {
        putOrders(0, 10_000);
        AtomicInteger calls = new AtomicInteger();
        accounting.before(operation -> {
            if (operation.equals("postSalesOrders") && calls.incrementAndGet() > 50) {
                throw UnavailableException.during("accounting", new ConnectException("refused"));
            }
        });
        JobRunner.Ended failed = job.run();
        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.counts()).isEqualTo(Counts.of(5000, 0, 0));
        assertThat(longestContext()).as("bytes kept of a run of 5,000 orders").isLessThan(2048);
        accounting.reset();

        JobRunner.Ended restarted = job.restart(failed);

        assertThat(restarted.status()).isEqualTo("COMPLETED");
        assertThat(restarted.counts()).isEqualTo(Counts.of(5000, 0, 0));
        assertThat(books.count("sales_order")).isEqualTo(10_000);
    }

    /** Pages end between orders of the same instant. */
    @Test
    void ordersOfTheSameInstantAreAllReadAcrossPages() {
        shop.put(IntStream.range(0, 250)
                .mapToObj(n -> AnOrder.of(String.valueOf(n))
                        .changed(AnOrder.NOON.plusSeconds(n < 100 ? 1 : n < 230 ? 2 : 3), 1)
                        .build())
                .toList());

        runs(250, 0, 0);
        anotherRunChangesNothing();
    }

    @Test
    void anEmptyShopIsACompletedRunOfNothing() {
        JobRunner.Ended run = runs(0, 0, 0);

        assertThat(run.counts().read()).isZero();
        assertThat(memory.cursor()).isNull();
    }

    @Test
    void theContextOfARunOfFiveThousandOrdersIsSmall() {
        putOrders(0, 5000);

        runs(5000, 0, 0);

        assertThat(longestContext()).isPositive().isLessThan(2048);
    }

    private long longestContext() {
        Long longest = new JdbcTemplate(own)
                .queryForObject(
                        "SELECT MAX(LENGTH(SHORT_CONTEXT) + COALESCE(LENGTH(SERIALIZED_CONTEXT), 0)) FROM ("
                                + "SELECT SHORT_CONTEXT, SERIALIZED_CONTEXT FROM BATCH_STEP_EXECUTION_CONTEXT UNION ALL "
                                + "SELECT SHORT_CONTEXT, SERIALIZED_CONTEXT FROM BATCH_JOB_EXECUTION_CONTEXT) AS contexts",
                        Long.class);
        return longest == null ? 0 : longest;
    }
}
