package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.fixture.JobRunner;
import dev.kopru.reconciliation.Difference;
import dev.kopru.reconciliation.DifferenceKind;
import dev.kopru.reconciliation.Reconciliation;
import dev.kopru.reconciliation.ReconciliationReport;
import dev.kopru.reconciliation.ReconciliationReport.Report;
import dev.kopru.record.Counts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The shop's orders, compared in full with the books. */
class OrderComparisonTests extends OrderJobScenario {

    private static final Instant NOON = AnOrder.NOON;

    @Autowired
    private ReconciliationReport reports;

    @Test
    void aLateCommitThatIsOlderThanTheOverlapIsFound() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        clock.advance(Duration.ofHours(2));
        shop.put(AnOrder.of("2").changedAt(NOON.plus(Duration.ofHours(2))));
        runs(1, 0, 0);
        shop.put(AnOrder.of("LATE").changedAt(NOON.plus(Duration.ofHours(1))));
        shop.put(AnOrder.of("1").changed(NOON.plus(Duration.ofHours(1)), 2).note("kapıya bırakın"));
        clock.advance(Duration.ofMinutes(1));
        runs(0, 0, 0);

        compares(2, 0, 0);

        assertThat(books.orderIds()).containsExactly("1", "2", "LATE");
        assertThat(books.document("1")).containsEntry("note", "kapıya bırakın");
        assertThat(report().differences()).isEmpty();
        anotherComparisonChangesNothing();
    }

    @Test
    void anOrderWithoutAnInstantOfChangeIsNotInvisible() {
        shop.put(
                AnOrder.of("1"),
                AnOrder.of("null"),
                AnOrder.of("zero"),
                AnOrder.of("bad").currency("LIRA", null));
        shop.put(
                AnOrder.of("old").placedAt(NOON.minus(Duration.ofDays(400))),
                AnOrder.of("off").status("Cancelled"));
        lenient("UPDATE shop_order SET changed_at = NULL WHERE id IN ('null', 'bad', 'old', 'off')");
        lenient("UPDATE shop_order SET changed_at = '0000-00-00 00:00:00' WHERE id = 'zero'");

        runs(4, 1, 1);

        assertThat(books.orderIds()).containsExactly("1", "null", "old", "zero");
        assertThat(memory.waiting()).isEqualTo(Map.of("bad", "UNKNOWN_CURRENCY"));
        assertThat(memory.links()).containsEntry("off", "NOT_POSTED");
        assertThat(found(DifferenceKind.ONLY_IN_SHOP)).containsExactly("bad");
        anotherComparisonChangesNothing();
    }

    @Test
    void koprusClockAheadOfTheShopsCostsNoLookBack() {
        store.koprusClockIsAheadBy(Duration.ofHours(1));
        aCommitLateByAMinuteIsRead();
    }

    @Test
    void koprusClockBehindTheShopsCostsNoLookBack() {
        store.koprusClockIsAheadBy(Duration.ofHours(-1));
        aCommitLateByAMinuteIsRead();
    }

    private void aCommitLateByAMinuteIsRead() {
        shop.put(AnOrder.of("1").changedAt(store.now()));
        runs(1, 0, 0);
        clock.advance(Duration.ofMinutes(10));
        shop.put(AnOrder.of("2").changedAt(store.now()));
        runs(1, 0, 0);

        // Written before the last run read, committed after it.
        shop.put(AnOrder.of("LATE").changedAt(store.now().minusSeconds(60)));
        clock.advance(Duration.ofMinutes(1));

        runs(1, 0, 0);
        assertThat(books.orderIds()).containsExactly("1", "2", "LATE");
    }

    @Test
    void aRunSaysWhichStatusesItLeftOutAndHowManyOrders() {
        shop.put(IntStream.range(0, 5)
                .mapToObj(i -> AnOrder.of("o" + i).status("Ödendi").build())
                .toList());
        shop.put(AnOrder.of("other").status("Taslak"));

        JobRunner.Ended run = runs(0, 0, 0);

        assertThat(run.notices()).isEqualTo(6);
        assertThat(leftOut()).containsExactly("Taslak [\"Taslak\"] 1", "Ödendi [\"Ödendi\"] 5");
        runs(0, 0, 0);
        assertThat(leftOut()).as("counted once").containsExactly("Taslak [\"Taslak\"] 1", "Ödendi [\"Ödendi\"] 5");
        shop.put(AnOrder.of("o5").status("Ödendi").changedAt(NOON.plusSeconds(1)));
        runs(0, 0, 0);
        assertThat(leftOut()).containsExactly("Taslak [\"Taslak\"] 1", "Ödendi [\"Ödendi\"] 6");
    }

    private List<String> leftOut() {
        return memory.jdbc()
                .queryForList(
                        "SELECT CONCAT(label, ' ', arguments, ' ', occurrences) FROM notice"
                                + " WHERE code = 'STATUS_LEFT_OUT' AND record_key = CONCAT('status:', label) ORDER BY occurrences",
                        String.class);
    }

    @Test
    void tenOfEachKindAreFoundAndNoneIsInvented() {
        shop.put(orders(100));
        runs(100, 0, 0);
        books.jdbc().update("DELETE FROM sales_order WHERE external_ref LIKE 'shop:00_'");
        shop.jdbc().update("DELETE FROM shop_order WHERE id LIKE '01_'");
        books.jdbc()
                .update("UPDATE sales_order SET grand_total = grand_total + 0.01 WHERE external_ref LIKE 'shop:02_'");
        books.jdbc().update("UPDATE sales_order SET state = 'cancelled' WHERE external_ref LIKE 'shop:03_'");

        JobRunner.Ended run = job.run(Map.of("full", "true"));

        assertThat(run.failure()).isEqualTo("null");
        assertThat(run.counts().written()).isZero();
        assertThat(run.counts().rejected()).isZero();
        assertThat(report().ofKinds())
                .isEqualTo(Map.of(
                        DifferenceKind.ONLY_IN_SHOP, 10L,
                        DifferenceKind.ONLY_IN_BOOKS, 10L,
                        DifferenceKind.AMOUNT_DIFFERS, 10L,
                        DifferenceKind.STATUS_DIFFERS, 10L));
        assertThat(found(DifferenceKind.ONLY_IN_SHOP)).isEqualTo(ids(0));
        assertThat(found(DifferenceKind.ONLY_IN_BOOKS)).isEqualTo(ids(10));
        assertThat(found(DifferenceKind.AMOUNT_DIFFERS)).isEqualTo(ids(20));
        assertThat(found(DifferenceKind.STATUS_DIFFERS)).isEqualTo(ids(30));
        Difference amount =
                reports.page(DifferenceKind.AMOUNT_DIFFERS, 1, 0).differences().get(0);
        assertThat(Objects.requireNonNull(amount.shop()).total()).isEqualByComparingTo("120.00");
        assertThat(Objects.requireNonNull(amount.books()).total()).isEqualByComparingTo("120.01");
        assertThat(amount.label()).isEqualTo("WEB-020");
        assertThat(amount.books().number()).isEqualTo(books.number("020"));
        assertThat(books.count("sales_order")).isEqualTo(90);
        anotherComparisonChangesNothing();
    }

    @Test
    void anOrderThatLeftItsStatusWithoutANewRevisionIsNoticedToo() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        shop.jdbc().update("UPDATE shop_order SET status = 'Refunded'");

        compares(0, 1, 0);

        assertThat(memory.notices()).anySatisfy(notice -> assertThat(notice).contains("LEFT_STATUS", "Refunded"));
        assertThat(books.document("1")).containsEntry("state", "open");
    }

    @Test
    void whatIsLateIsMendedAndNoLongerReported() {
        shop.put(orders(50));
        runs(50, 0, 0);
        shop.put(AnOrder.of("later").changedAt(NOON.plus(Duration.ofHours(5))));
        clock.advance(Duration.ofHours(6));
        runs(1, 0, 0);
        for (int i = 0; i < 10; i++) {
            Instant missed = NOON.plus(Duration.ofHours(1));
            shop.put(
                    AnOrder.of("late" + i).changedAt(missed),
                    AnOrder.of(id(i))
                            .changed(missed, 2)
                            .lines(ALine.of("TS-1", "2", "120.00", "20"))
                            .total("240.00"),
                    AnOrder.of(id(10 + i)).changed(missed, 2).status("Cancelled"));
        }
        runs(0, 0, 0);

        compares(30, 0, 0);
        assertThat(memory.waiting()).isEmpty();

        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM sales_order WHERE grand_total = 240", Long.class))
                .isEqualTo(10);
        assertThat(memory.links().values().stream().filter("CANCELLED"::equals)).hasSize(10);
        assertThat(report().differences()).isEmpty();

        shop.put(AnOrder.of(id(10)).changed(NOON.plus(Duration.ofHours(2)), 3));
        compares(1, 0, 0);
        assertThat(memory.links()).containsEntry(id(10), "POSTED");
        anotherComparisonChangesNothing();
    }

    @Test
    void aPostedOrderThatIsDeletedOrLeavesItsStatusIsNoticedAndItsDocumentStays() {
        shop.put(AnOrder.of("1"), AnOrder.of("2"), AnOrder.of("3"), AnOrder.of("4"));
        runs(4, 0, 0);
        shop.remove("1");
        shop.put(
                AnOrder.of("2").changed(NOON.plusSeconds(60), 2).status("Refunded"),
                AnOrder.of("3").changed(NOON.plusSeconds(60), 2).status("On-Hold"));
        String booksBefore = books.checksum();

        compares(0, 3, 0);

        assertThat(memory.jdbc()
                        .queryForList(
                                "SELECT CONCAT(code, ' ', record_key) FROM notice WHERE record_key LIKE 'shop:%'"
                                        + " ORDER BY record_key",
                                String.class))
                .containsExactly("DELETED_IN_SHOP shop:1", "LEFT_STATUS shop:2", "LEFT_STATUS shop:3");
        assertThat(found(DifferenceKind.ONLY_IN_BOOKS)).containsExactly("1");
        assertThat(found(DifferenceKind.STATUS_DIFFERS)).containsExactly("2", "3");
        assertThat(books.checksum()).isEqualTo(booksBefore);
        // The rule for them may be another one by now, so they are looked at each time.
        compares(0, 3, 0);
        assertThat(books.checksum()).isEqualTo(booksBefore);
    }

    @Test
    void anOlderOrderWhoseDocumentIsOpenIsComparedAndOneThatIsFinishedIsNot() {
        Instant longAgo = NOON.minus(Duration.ofDays(200));
        shop.put(AnOrder.of("open").placedAt(longAgo), AnOrder.of("done").placedAt(longAgo), AnOrder.of("new"));
        runs(3, 0, 0);
        books.setState("done", "invoiced");
        books.setState("new", "invoiced");
        books.jdbc().update("UPDATE sales_order SET grand_total = 1");

        compares(0, 2, 0);

        assertThat(found(DifferenceKind.AMOUNT_DIFFERS)).containsExactly("new", "open");
        assertThat(Objects.requireNonNull(report().comparison()).counted())
                .isEqualTo(new Reconciliation.Counted(2, 1, 0));
    }

    @Test
    void whereTooManySeemMissingNothingIsDoneAndOneNoticeSaysSo() {
        shop.put(orders(1050));
        runs(1050, 0, 0);
        shop.jdbc().update("DELETE FROM shop_order WHERE id < '021'");
        String booksBefore = books.checksum();

        JobRunner.Ended run = compares(0, 0, 0);

        assertThat(run.notices()).isEqualTo(1);
        assertThat(memory.jdbc()
                        .queryForList("SELECT CONCAT(code, ' ', record_key, ' ', arguments) FROM notice", String.class))
                .containsExactly("MANY_ORDERS_MISSING comparison [\"21\",\"1050\"]");
        assertThat(found(DifferenceKind.ONLY_IN_BOOKS)).hasSize(21);
        assertThat(books.checksum()).isEqualTo(booksBefore);
        assertThat(Objects.requireNonNull(report().comparison()).tooManyMissing())
                .isTrue();
    }

    @Test
    void aRunThatDiesBetweenTwoPagesGoesOnWhereItWas() {
        shop.put(orders(1100));
        runs(1100, 0, 0);
        books.jdbc().update("UPDATE sales_order SET grand_total = 1 WHERE external_ref LIKE 'shop:%50'");
        String before = reported();
        List<String> lists = new ArrayList<>();
        AtomicInteger pages = new AtomicInteger();
        store.before(operation -> {
            lists.add(operation);
            if (operation.equals("placedOrders") && pages.incrementAndGet() == 3) {
                throw new InternalError("killed");
            }
        });
        JobRunner.Ended failed = job.run(Map.of("full", "true"));
        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(reported()).as("the report is never a half one").isEqualTo(before);
        store.reset();
        store.before(lists::add);
        lists.clear();

        JobRunner.Ended restarted = job.restart(failed);

        assertThat(restarted.status()).isEqualTo("COMPLETED");
        assertThat(lists.stream().filter("placedOrders"::equals))
                .as("pages read")
                .hasSize(1);
        assertThat(found(DifferenceKind.AMOUNT_DIFFERS)).hasSize(11);
        assertThat(Objects.requireNonNull(report().comparison()).counted().records())
                .isEqualTo(1100);
        assertThat(restarted.counts()).isEqualTo(Counts.of(0, 11, 0));
    }

    @Test
    void itIsDoneEachNightAndWhenItIsAskedFor() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        long first = comparison();
        clock.advance(Duration.ofHours(14));
        runs(0, 0, 0);
        assertThat(comparison()).as("at 02:00").isEqualTo(first);
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        runs(0, 0, 0);
        long second = comparison();
        assertThat(second).as("after 03:00").isGreaterThan(first);
        clock.advance(Duration.ofHours(20));
        runs(0, 0, 0);
        assertThat(comparison()).isEqualTo(second);
        compares(0, 0, 0);
        assertThat(comparison()).isGreaterThan(second);
    }

    @Test
    void anOrderPaidByAGiftCardDiffersOnlyWhereItsAmountDoes() {
        for (String id : List.of("same", "less", "books")) {
            shop.put(AnOrder.of(id)
                    .lines(
                            ALine.of("A", "1", "164.00", "20"),
                            ALine.fee("1", "-125.00", "0").name("Hediye Kartı"))
                    .total("39.00"));
        }
        try (ConfigurableApplicationContext other =
                startedWith("kopru.order.gift-card-fees[0]=Hediye Kartı", "kopru.order.unknown-payment=default")) {
            JobRunner with = other.getBean(JobRunner.class);
            assertThat(with.run().counts()).isEqualTo(Counts.of(3, 0, 0));
            shop.jdbc().update("UPDATE shop_order SET total = 30.00 WHERE id = 'less'");
            books.jdbc().update("UPDATE sales_order SET grand_total = 163.99 WHERE external_ref = 'shop:books'");

            with.run(Map.of("full", "true"));
        }
        assertThat(found(DifferenceKind.AMOUNT_DIFFERS)).containsExactly("books", "less");
    }

    private long comparison() {
        return Objects.requireNonNull(report().comparison()).id();
    }

    private JobRunner.Ended compares(long written, long unchanged, long rejected) {
        JobRunner.Ended run = job.run(Map.of("full", "true"));
        assertThat(run.failure()).isEqualTo("null");
        assertThat(run.status()).isEqualTo("COMPLETED");
        assertThat(run.counts())
                .as(() -> memory.rejected().toString())
                .isEqualTo(Counts.of(written, unchanged, rejected));
        return run;
    }

    private void anotherComparisonChangesNothing() {
        String booksBefore = books.checksum();
        String links = memory.links().toString();
        String reportBefore = reported();
        JobRunner.Ended run = job.run(Map.of("full", "true"));
        assertThat(run.status()).isEqualTo("COMPLETED");
        assertThat(run.counts().written()).isZero();
        assertThat(run.counts().rejected()).isZero();
        assertThat(books.checksum()).isEqualTo(booksBefore);
        assertThat(memory.links()).hasToString(links);
        assertThat(reported()).isEqualTo(reportBefore);
    }

    private Report report() {
        return reports.page(null, 500, 0);
    }

    private String reported() {
        return report().ofKinds() + " "
                + report().differences().stream()
                        .map(difference -> difference.kind() + " " + difference.id() + " " + difference.shop() + " "
                                + difference.books())
                        .toList();
    }

    private List<String> found(DifferenceKind kind) {
        return reports.page(kind, 500, 0).differences().stream()
                .map(Difference::id)
                .toList();
    }

    private static List<ShopOrder> orders(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> AnOrder.of(id(i)).build())
                .toList();
    }

    private static List<String> ids(int from) {
        return IntStream.range(from, from + 10)
                .mapToObj(OrderComparisonTests::id)
                .toList();
    }

    private static String id(int number) {
        return "%03d".formatted(number);
    }

    private void lenient(String sql) {
        SingleConnectionDataSource session = new SingleConnectionDataSource(
                DataSourceUtils.getConnection(Objects.requireNonNull(shop.jdbc().getDataSource())), true);
        JdbcTemplate jdbc = new JdbcTemplate(session);
        jdbc.execute("SET SESSION sql_mode = 'ALLOW_INVALID_DATES'");
        jdbc.update(sql);
        session.destroy();
    }
}
