package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.fixture.JobRunner;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.record.Counts;
import dev.kopru.run.StartedBy;
import dev.kopru.run.lease.JobBusyException;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How orders are fetched from the shop: pages, outages, repeats, and what is read a second time. */
class OrderPullTests extends OrderJobScenario {

    private static final Instant NOON = AnOrder.NOON;

    @Test
    void anOrderWithoutDateIsRejectedAndReadingGoesOn() {
        shop.put(
                AnOrder.of("1"),
                AnOrder.of("2"),
                AnOrder.of("3"),
                AnOrder.of("4").placedAt(null));
        SingleConnectionDataSource lenient = new SingleConnectionDataSource(connection(), true);
        JdbcTemplate jdbc = new JdbcTemplate(lenient);
        jdbc.execute("SET SESSION sql_mode = 'ALLOW_INVALID_DATES'");
        jdbc.update("UPDATE shop_order SET placed_at = '0000-00-00 00:00:00' WHERE id = '1'");
        jdbc.update("UPDATE shop_order SET placed_at = '0001-01-01' WHERE id = '2'");
        lenient.destroy();

        runs(1, 0, 3);

        assertThat(memory.waiting())
                .isEqualTo(Map.of("1", "MISSING_ORDER_DATE", "2", "MISSING_ORDER_DATE", "4", "MISSING_ORDER_DATE"));
        anotherRunChangesNothing();
    }

    private Connection connection() {
        return DataSourceUtils.getConnection(Objects.requireNonNull(shop.jdbc().getDataSource()));
    }

    @Test
    void anInstantInTheGapOfSomebodysSummerTimeIsAnInstant() {
        Instant gap = Instant.parse("2026-03-08T02:19:00.123456Z");
        shop.put(
                AnOrder.of("1").placedAt(gap).changedAt(gap),
                AnOrder.of("2").placedAt(gap).changedAt(gap));
        clock.advance(Duration.ofDays(7));

        runs(2, 0, 0);

        assertThat(books.document("1")).containsEntry("order_date", Date.valueOf("2026-03-08"));
        assertThat(memory.cursor()).isEqualTo("2026-03-08 02:19:00.123456 2");
        anotherRunChangesNothing();
    }

    /** With a chunk of a hundred orders all of them were in memory at once. */
    @Test
    void ordersThatAreHeavyTogetherAreTakenInSmallerChunksAndNoneIsLeftOut() {
        shop.put(many(90, i -> NOON.plusSeconds(i)));
        shop.jdbc()
                .update(
                        """
                        INSERT INTO shop_order_line (order_id, line_no, sku, name, quantity, unit_price, line_total, vat_amount,
                            vat_rate, unit)
                        WITH RECURSIVE n (n) AS (SELECT 10 UNION ALL SELECT n + 1 FROM n WHERE n < 69)
                        SELECT id, n, 'UZUN', REPEAT('ş', 5000), 1, 0, 0, 0, 20, 'adet' FROM shop_order JOIN n
                        """);

        JobRunner.Ended run = job.run();

        assertThat(run.status()).isEqualTo("COMPLETED");
        assertThat(run.counts().read()).isEqualTo(90);
        assertThat(memory.jdbc()
                        .queryForObject(
                                "SELECT MAX(COMMIT_COUNT) FROM BATCH_STEP_EXECUTION WHERE STEP_NAME = 'liveOrders' AND"
                                        + " JOB_EXECUTION_ID = (SELECT MAX(JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION)",
                                Long.class))
                .as("chunks of 27 orders or fewer")
                .isBetween(4L, 6L);
        anotherRunChangesNothing();
    }

    @Test
    void ordersThatComeAndGoBetweenPagesCostNoOther() {
        shop.put(many(450, i -> NOON.plusSeconds(i)));
        AtomicInteger pages = new AtomicInteger();
        store.before(operation -> {
            if (operation.equals("changedOrders") && pages.incrementAndGet() == 3) {
                shop.put(
                        AnOrder.of("new-1").changedAt(NOON.plusSeconds(9000)),
                        AnOrder.of("new-2").changedAt(NOON.plusSeconds(9001)));
                shop.remove("00007");
                shop.put(AnOrder.of("00008").changed(NOON.plusSeconds(9002), 2));
            }
        });

        JobRunner.Ended run = job.run();

        assertThat(run.status()).isEqualTo("COMPLETED");
        // Order 00008 comes again with another customer id only, and the comparison finds that 00007 is gone.
        assertThat(run.counts()).isEqualTo(Counts.of(452, 2, 0));
        assertThat(books.count("sales_order")).isEqualTo(452);
        store.reset();
        anotherRunChangesNothing();
    }

    @Test
    void fiveThousandOrdersChangedAtOneInstantAreReadOnce() {
        shop.put(many(5000, i -> NOON));

        runs(5000, 0, 0);

        assertThat(books.count("sales_order")).isEqualTo(5000);
        anotherRunChangesNothing();
        clock.advance(Duration.ofHours(1));
        AtomicInteger fetched = new AtomicInteger();
        store.answer(orders -> {
            fetched.addAndGet(orders.size());
            return orders;
        });
        runs(0, 0, 0);
        anotherRunChangesNothing();
        assertThat(fetched.get())
                .as("orders fetched by two runs after the overlap")
                .isLessThanOrEqualTo(5000);
        fetched.set(0);
        runs(0, 0, 0);
        assertThat(fetched).hasValue(0);
    }

    private static List<ShopOrder> many(int count, IntFunction<Instant> changedAt) {
        return IntStream.range(0, count)
                .mapToObj(i -> AnOrder.of("%05d".formatted(i))
                        .guest("a@x.tr")
                        .changedAt(changedAt.apply(i))
                        .build())
                .toList();
    }

    @Test
    void aFailedRunDoesNotLoseWhatChangedBeforeIt() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        String cursor = memory.cursor();
        shop.put(AnOrder.of("2").changedAt(NOON.plusSeconds(300)));
        clock.advance(Duration.ofMinutes(10));
        store.before(operation -> away());

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("refused");
        assertThat(failed.counts()).isEqualTo(Counts.NONE);
        assertThat(memory.cursor()).isEqualTo(cursor);
        assertThat(memory.rejected()).isEmpty();
        store.reset();
        clock.advance(Duration.ofMinutes(10));
        runs(1, 0, 0);
        assertThat(books.orderIds()).containsExactly("1", "2");
        anotherRunChangesNothing();
    }

    @Test
    void ordersOfAnOutageAreFetchedAfterIt() {
        store.before(operation -> away());
        for (int minute = 0; minute < 8; minute++) {
            shop.put(AnOrder.of("" + minute).changedAt(NOON.plusSeconds(60L * minute)));
            clock.advance(Duration.ofMinutes(1));
            assertThat(job.run().status()).isEqualTo("FAILED");
        }
        store.reset();

        runs(8, 0, 0);

        assertThat(books.count("sales_order")).isEqualTo(8);
        anotherRunChangesNothing();
    }

    private static void away() {
        throw UnavailableException.during("shop", new ConnectException("Connection refused"));
    }

    @Test
    void fifteenStartsAtOnceWriteOneDocument() throws InterruptedException, ExecutionException {
        shop.put(AnOrder.of("1"));
        ExecutorService three = Executors.newFixedThreadPool(3);
        List<Future<Boolean>> starts = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            starts.add(three.submit(this::started));
        }
        int ran = 0;
        for (Future<Boolean> start : starts) {
            ran += start.get() ? 1 : 0;
        }
        three.shutdown();

        assertThat(ran).isBetween(1, 15);
        assertThat(books.count("sales_order")).isEqualTo(1);
        assertThat(books.count("account_card")).isEqualTo(1);
        anotherRunChangesNothing();
    }

    private boolean started() {
        try {
            return job.runs()
                    .start(OrderImportJob.NAME, StartedBy.TIMER, Map.of())
                    .ended()
                    .join()
                    .equals("COMPLETED");
        } catch (JobBusyException busy) {
            return false;
        }
    }

    @Test
    void anOldStateThatArrivesLateChangesNothing() {
        ShopOrder created = AnOrder.of("1").build();
        ShopOrder cancelled = AnOrder.of("1")
                .status("Cancelled")
                .changed(NOON.plusSeconds(1), 2)
                .build();
        shop.put(List.of(cancelled));

        gives(cancelled);
        runs(0, 1, 0);
        gives(later(created, 10));
        runs(0, 1, 0);
        gives(later(cancelled, 20));
        runs(0, 1, 0);

        assertThat(books.count("sales_order")).isZero();
        assertThat(memory.links()).isEqualTo(Map.of("1", "NOT_POSTED"));
    }

    @Test
    void anOldStateNeverReplacesANewerDocument() {
        ShopOrder old = AnOrder.of("1").note("eski").build();
        ShopOrder latest =
                AnOrder.of("1").note("yeni").changed(NOON.plusSeconds(1), 2).build();
        shop.put(List.of(latest));

        gives(latest, later(old, 2));
        runs(1, 1, 0);
        gives(later(old, 10));
        runs(0, 1, 0);

        assertThat(books.document("1")).containsEntry("note", "yeni").containsEntry("source_revision", 2L);
        assertThat(books.count("sales_order")).isEqualTo(1);
    }

    @Test
    void ofTwoStatesInOneChunkTheNewerCountsWhicheverWayItGoes() {
        ShopOrder good = AnOrder.of("1").build();
        ShopOrder bad = AnOrder.of("1")
                .currency("LIRA", null)
                .changed(NOON.plusSeconds(1), 2)
                .build();
        shop.put(List.of(bad));
        gives(good, bad);
        runs(0, 1, 1);
        assertThat(memory.waiting()).isEqualTo(Map.of("1", "UNKNOWN_CURRENCY"));
        assertThat(books.count("sales_order")).isZero();

        ShopOrder corrected = AnOrder.of("1").changed(NOON.plusSeconds(2), 3).build();
        shop.put(List.of(corrected));
        gives(later(bad, 1), corrected);
        runs(1, 1, 0);
        assertThat(memory.waiting()).isEmpty();
        assertThat(books.count("sales_order")).isEqualTo(1);
    }

    @Test
    void aNewerStateThatWaitsIsNotResolvedByAnOlderOne() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        shop.put(AnOrder.of("1").currency("LIRA", null).changed(NOON.plusSeconds(60), 2));
        runs(0, 0, 1);

        gives(AnOrder.of("1").changedAt(NOON.plusSeconds(120)).build());
        runs(0, 1, 0);

        assertThat(memory.waiting()).isEqualTo(Map.of("1", "UNKNOWN_CURRENCY"));
    }

    /** The shop answers with exactly these orders, once. */
    private void gives(ShopOrder... orders) {
        AtomicInteger calls = new AtomicInteger();
        store.answer(real -> calls.getAndIncrement() == 0 ? List.of(orders) : real);
    }

    private static ShopOrder later(ShopOrder order, int seconds) {
        return order.withHistory(order.history().withChangedAt(order.changedAt().plusSeconds(seconds)));
    }

    @Test
    void oneBadOrderOfTenStopsNoneOfTheOthers() {
        List<AnOrder> ten = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            ten.add(AnOrder.of("%02d".formatted(i)).changedAt(NOON.plusSeconds(i)));
        }
        ten.get(4).payment("Bitcoin", null);
        shop.put(ten.toArray(AnOrder[]::new));

        runs(9, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("05", "UNKNOWN_PAYMENT_METHOD"));
        assertThat(memory.cursor()).isEqualTo("2026-03-02 09:00:10.000000 10");
        for (int attempt = 2; attempt <= 10; attempt++) {
            memory.replayAll();
            runs(0, 0, 1);
            assertThat(memory.kept("05").attempts()).isEqualTo(attempt);
        }
        assertThat(memory.kept("05").state()).isEqualTo("GIVEN_UP");
        anotherRunChangesNothing();
    }

    @Test
    void aShopThatAsksForAPauseGetsItAndTheRunGoesOn() {
        shop.put(many(500, i -> NOON));
        AtomicInteger calls = new AtomicInteger();
        store.before(operation -> {
            int call = calls.incrementAndGet();
            if (call > 2 && call <= 6) {
                throw UnavailableException.busy("orders", Duration.ofMillis(50));
            }
        });
        long begin = System.nanoTime();

        runs(500, 0, 0);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(200));
        assertThat(books.count("sales_order")).isEqualTo(500);
    }

    @Test
    void aChangeIsDatedByItsInstant() {
        shop.put(AnOrder.of("1")
                .placedAt(Instant.parse("2026-03-01T21:30:00Z"))
                .lines(ALine.of("", "1", "29.35", "20").vat("4.89"))
                .total("29.35"));

        runs(1, 0, 0);

        assertThat(books.document("1")).containsEntry("order_date", Date.valueOf("2026-03-02"));
        assertThat(books.lines("1")).containsExactly("goods SKUSUZ-URUN 1: 24.46 + 4.89");
    }

    @Test
    void aChangeThatWasCommittedLateIsFound() {
        shop.put(AnOrder.of("1").changedAt(NOON.plusSeconds(1)));
        runs(1, 0, 0);
        shop.put(AnOrder.of("2").changedAt(NOON.minusSeconds(30)));

        runs(1, 0, 0);

        assertThat(books.orderIds()).containsExactly("1", "2");
        anotherRunChangesNothing();
    }

    @Test
    void manyOrdersAreReadInPagesByKeyAndNothingIsReadTwice() {
        shop.put(many(1001, i -> NOON.plusSeconds(i / 300)));
        List<Integer> pages = new ArrayList<>();
        store.answer(orders -> {
            pages.add(orders.size());
            return orders;
        });

        runs(1001, 0, 0);

        assertThat(pages).containsExactly(100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 1);
    }
}
