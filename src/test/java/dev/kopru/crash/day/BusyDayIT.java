package dev.kopru.crash.day;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.crash.chaos.ChaosMemory;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The 24 hours of a busy shop in some minutes, all jobs on their timers: a small shop's in two. The whole day by hand, on a
 * machine that does nothing else, with {@code -Dkopru.day.whole=true}; {@code kopru.day.minutes}, {@code .orders}, {@code .skus},
 * {@code .customers} and {@code .changing} (of a hundred SKUs an hour) make it another one.
 */
class BusyDayIT {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration NIGHT = Duration.ofMinutes(30);
    private static final Duration EVENING = Duration.ofMinutes(5);
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final long USUAL_HEAP_MEGABYTES = 60;
    private static final long HEAP_GROWTH_MEGABYTES = 32;

    private final DaySizes sizes = DaySizes.ofSystem();
    private final List<Map<String, Integer>> connections = new ArrayList<>();
    private long mostResident;

    @Test
    void nothingIsSkippedLateOrLeftBehindAndNothingGrowsButThePast(@TempDir Path home) throws Exception {
        try (Schemas schemas = TestDatabase.fresh()) {
            DayOfTrade trade = new DayOfTrade(schemas, sizes);
            DayFreshness freshness = new DayFreshness(schemas);
            try (BusyService service = BusyService.on(schemas, home, sizes.isLong());
                    DayOfOffice office = new DayOfOffice(service)) {
                await(START, service, service::isReady);
                await(NIGHT, service, () -> freshness.behind() == 0);
                office.begin();
                ChaosMemory before = ChaosMemory.least(service.pid(), USUAL_HEAP_MEGABYTES);

                DayOfCustomers customers = new DayOfCustomers(service, sizes);
                Instant morning = Instant.now();
                OwnTables noon = day(morning, trade, customers, office, service, schemas);
                Instant evening = Instant.now();
                await(EVENING, service, () -> office.sendFiles() == 0 && freshness.behind() == 0);

                OwnTables night = OwnTables.of(schemas);
                DayOfTimers timers = new DayOfTimers(schemas, morning, evening);
                ChaosMemory after =
                        ChaosMemory.least(service.pid(), before.heapAfterCollection() + HEAP_GROWTH_MEGABYTES);
                tell(timers, freshness, customers, office, Duration.between(morning, evening));
                say("before " + before + ", after " + after + ", most resident " + mostResident + " MB");
                say("tables since noon " + night.grownSince(noon));
                everythingWasInTime(timers, service);
                everythingIsThereOnce(schemas, office, customers);
                whatIsKeptOfOrdersIsNoMoreThanThereAre(schemas, night);
                assertThat(before.heapAfterCollection()).as("megabytes of heap").isPositive();
                assertThat(after.heapAfterCollection())
                        .as("megabytes of heap after collection")
                        .isLessThan(before.heapAfterCollection() + HEAP_GROWTH_MEGABYTES);
                assertThat(night.swollenSince(noon)).as("own tables").isEmpty();
                connectionsAreFlat();
            }
        }
    }

    /** What the own tables held at noon. */
    private OwnTables day(
            Instant morning,
            DayOfTrade trade,
            DayOfCustomers customers,
            DayOfOffice office,
            BusyService service,
            Schemas schemas)
            throws Exception {
        OwnTables noon = OwnTables.of(schemas);
        for (int moment = 0; moment < DaySizes.MOMENTS; moment++) {
            trade.happen(moment);
            customers.read(moment);
            office.work(moment);
            connections.add(service.connections());
            mostResident = Math.max(mostResident, ChaosMemory.resident(service.pid()));
            if (moment == DaySizes.MOMENTS / 2) {
                noon = OwnTables.of(schemas);
            }
            Instant next = morning.plus(sizes.moment().multipliedBy(moment + 1));
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), next).toMillis()));
        }
        return noon;
    }

    private void tell(
            DayOfTimers timers, DayFreshness freshness, DayOfCustomers customers, DayOfOffice office, Duration took) {
        say("A day of " + sizes + " took " + took.toSeconds() + " s");
        timers.byJob().forEach((job, punctuality) -> say(job + ": " + punctuality));
        timers.lengths().forEach(BusyDayIT::say);
        say("orders in the books, and told, after (" + freshness.ofOrders() + ")");
        say("figures in the shop after (" + freshness.ofFigures() + ")");
        say("statements after (" + freshness.ofStatements() + ")");
        say("statements read in (" + customers.seconds() + "), " + customers.answers());
        say("files " + office.filesSent() + ", messages " + office.messagesHeard());
        say("connections, the most " + each(connections, Math::max) + ", the least " + each(connections, Math::min));
    }

    private static void everythingWasInTime(DayOfTimers timers, BusyService service) {
        assertThat(timers.complaints()).as(service::output).isEmpty();
        assertThat(timers.byJob()).hasSize(4).allSatisfy((job, punctuality) -> {
            assertThat(punctuality.skipped()).as(job).isZero();
            assertThat(punctuality.latest()).as(job).isLessThan(LATE);
        });
        assertThat(service.output()).doesNotContain("OutOfMemoryError");
    }

    private void everythingIsThereOnce(Schemas schemas, DayOfOffice office, DayOfCustomers customers) {
        long came = sizes.orders() + (long) office.filesSent() * DayOfOffice.ORDERS_IN_A_FILE;
        assertThat(DayOfTrade.documents(schemas)).isEqualTo(came);
        assertThat(office.filesSent()).isEqualTo(DaySizes.HOURS);
        assertThat(office.messagesHeard()).isGreaterThanOrEqualTo(DaySizes.HOURS);
        assertThat(customers.answers()).containsOnlyKeys("json 200", "pdf 200");
    }

    private void whatIsKeptOfOrdersIsNoMoreThanThereAre(Schemas schemas, OwnTables night) {
        assertThat(night.of("order_link")).isEqualTo(DayOfTrade.documents(schemas));
        assertThat(night.of("statement_account")).isLessThanOrEqualTo(DayOfTrade.accounts(schemas));
        assertThat(night.of("stock_watch")).isLessThanOrEqualTo(DayOfTrade.sold(schemas));
        assertThat(night.of("order_intent") + night.of("retry_record"))
                .as("left undone")
                .isZero();
    }

    /**
     * What is open in the last quarter was open before. How many are at work and waited for in one moment is as the moment is;
     * but a connection that is not given back stays at work even when there is least to do.
     */
    private void connectionsAreFlat() {
        int quarter = connections.size() / 4;
        List<Map<String, Integer>> before = connections.subList(0, connections.size() - quarter);
        List<Map<String, Integer>> last = connections.subList(connections.size() - quarter, connections.size());
        noMore(" open", each(last, Math::max), each(before, Math::max));
        noMore(" active", each(last, Math::min), each(before, Math::min));
        noMore(" pending", each(last, Math::min), each(before, Math::min));
    }

    private static void noMore(String kind, Map<String, Integer> now, Map<String, Integer> before) {
        now.forEach((what, many) -> {
            if (what.endsWith(kind)) {
                assertThat(many).as(what).isLessThanOrEqualTo(before.getOrDefault(what, 0) + 1);
            }
        });
    }

    private static Map<String, Integer> each(List<Map<String, Integer>> some, BinaryOperator<Integer> choice) {
        Map<String, Integer> each = new TreeMap<>();
        some.forEach(one -> one.forEach((what, many) -> each.merge(what, many, choice)));
        return each;
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Duration patience, BusyService service, Condition condition) throws Exception {
        Instant deadline = Instant.now().plus(patience);
        while (!condition.holds()) {
            assertThat(service.isAlive()).as(service::output).isTrue();
            assertThat(Instant.now()).as(service::output).isBefore(deadline);
            Thread.sleep(2000);
        }
    }

    private static void say(String words) {
        System.out.println(words);
    }
}
