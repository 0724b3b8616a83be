package dev.kopru.crash.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * All four jobs every minute in a small heap, while pictures, payloads, requests and the database go wrong at random.
 *
 * <p>In the suite every trouble happens once, and the jobs are started by hand as well as by their timers while something is
 * waited for. By hand with {@code -Dkopru.chaos.minutes=20}, and {@code -Dkopru.chaos.seed} for other troubles.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "Needs /proc and kill -STOP")
class ChaosIT {

    private static final Duration START = Duration.ofMinutes(10);
    private static final long RESIDENT_MEGABYTES = 700;
    /** Of the service between two runs. */
    private static final long USUAL_HEAP_MEGABYTES = 60;

    private static final long HEAP_GROWTH_MEGABYTES = 32;
    private static final int THREAD_GROWTH = 20;
    private static final Duration IDLE = Duration.ofMinutes(3);

    private final ChaosSettings settings = ChaosSettings.ofSystem();
    private final Random random = new Random(settings.seed());
    private final List<Part> parts = new ArrayList<>();
    private long mostResident;

    @Test
    void everythingGoodIsThroughAndEverythingBadIsKeptByNameWhateverHappened(@TempDir Path home) throws Exception {
        try (TroubledService service = TroubledService.in(home, settings.options(), settings.ofService())) {
            await(START, () -> HealthProbe.ask(service) == 200 ? List.of() : List.of("not healthy"), service);
            StubbornSql own = service.sql("kopru");
            Runs runs = new Runs(own);
            begin(service);
            awaitQuiet(runs, service);
            ChaosMemory before = ChaosMemory.least(service.pid(), USUAL_HEAP_MEGABYTES);

            DatabaseTroubles database = new DatabaseTroubles(service, own, settings, random);
            ManyDocuments documents = new ManyDocuments(service);
            List<String> complaints;
            try (HealthProbe health = new HealthProbe(service, database::isTroubled)) {
                trouble(service, troubles(service, own, database, documents), database);
                awaitQuiet(runs, service);
                complaints = new ArrayList<>(health.complaints());
                say(health.toString());
            }
            if (!documents.answers().containsKey("200 PDF")) {
                // The database was away just then.
                documents.happen();
            }
            awaitOnlyTheDatabase(service);
            ChaosMemory after = ChaosMemory.least(service.pid(), before.heapAfterCollection() + HEAP_GROWTH_MEGABYTES);
            say("seed " + settings.seed() + ", runs " + runs.summary() + ", documents " + documents.answers());
            say("database " + database.happened() + ", healthy again after " + database.longestDeathMillis()
                    + " ms at most");
            say("before " + before + ", after " + after + ", most resident " + mostResident + " MB");
            complaints.addAll(runs.goodRefused());
            assertThat(complaints).as(service::output).isEmpty();
            assertThat(service.output()).doesNotContain("OutOfMemoryError").doesNotContain("StackOverflowError");
            assertThat(documents.answers()).containsKeys("200 PDF");
            assertThat(database.happened()).containsOnlyKeys("killed", "silent", "cut");
            assertThat(after.heapAfterCollection())
                    .as("megabytes of heap after collection")
                    .isLessThan(before.heapAfterCollection() + HEAP_GROWTH_MEGABYTES);
            assertThat(after.threads()).as("threads").isLessThan(before.threads() + THREAD_GROWTH);
            assertThat(mostResident).as("megabytes resident").isLessThan(RESIDENT_MEGABYTES);
        }
    }

    private void begin(TroubledService service) {
        StubbornSql shop = service.sql("kopru_store");
        StubbornSql books = service.sql("kopru_accounting");
        parts.add(new ChaosCatalogue(books, random));
        parts.add(new ChaosPictures(books, service.images(), settings));
        parts.add(new GoodOrders(shop, random));
        parts.add(new BadOrders(shop, random));
        parts.add(new ChaosLedger(books, shop, random));
        parts.add(new BadBooks(books));
        parts.forEach(Part::begin);
    }

    private List<ChaosTrouble> troubles(
            TroubledService service, StubbornSql own, DatabaseTroubles database, ManyDocuments documents) {
        List<ChaosTrouble> troubles = new ArrayList<>(new RequestTroubles(service).all());
        troubles.add(database);
        troubles.add(documents);
        if (settings.payloads()) {
            troubles.add(new PoisonedPayloads(own, new Random(settings.seed())));
        }
        return troubles;
    }

    /**
     * Each trouble in a random order, again and again until the time is over, but for those that are not over yet: they
     * would pile up and go on long after. What goes on goes on.
     */
    private void trouble(TroubledService service, List<ChaosTrouble> troubles, DatabaseTroubles database)
            throws Exception {
        Instant end = Instant.now().plus(settings.length());
        ExecutorService atOnce = Executors.newCachedThreadPool();
        Map<ChaosTrouble, Future<?>> happening = new IdentityHashMap<>();
        Deque<ChaosTrouble> next = new ArrayDeque<>();
        try {
            do {
                if (next.isEmpty()) {
                    next.addAll(shuffled(troubles, database));
                }
                ChaosTrouble trouble = next.remove();
                Future<?> last = happening.get(trouble);
                if (last == null || last.isDone() || settings.isShort()) {
                    happening.put(trouble, begun(trouble, last, atOnce));
                }
                parts.forEach(Part::goOn);
                look(service);
                Thread.sleep(random.nextLong(settings.longestPause().toMillis()));
            } while (settings.isShort() ? !next.isEmpty() : Instant.now().isBefore(end) || !database.wereAll());
            for (Future<?> one : happening.values()) {
                one.get();
            }
        } finally {
            atOnce.shutdownNow();
        }
    }

    private List<ChaosTrouble> shuffled(List<ChaosTrouble> troubles, DatabaseTroubles database) {
        List<ChaosTrouble> shuffled = new ArrayList<>(troubles);
        // The database's are of many kinds.
        shuffled.addAll(Collections.nCopies(settings.isShort() ? DatabaseTroubles.KINDS - 1 : 1, database));
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** After the same trouble is over, if it is not yet. */
    private static Future<?> begun(ChaosTrouble trouble, @Nullable Future<?> last, ExecutorService atOnce)
            throws Exception {
        if (last != null) {
            last.get();
        }
        return atOnce.submit(() -> {
            trouble.happen();
            return trouble;
        });
    }

    private void look(TroubledService service) {
        assertThat(service.isAlive()).as(service::output).isTrue();
        mostResident = Math.max(mostResident, ChaosMemory.resident(service.pid()));
    }

    private void awaitQuiet(Runs runs, TroubledService service) throws Exception {
        RunsNow now = new RunsNow(service);
        await(
                settings.patience(),
                () -> {
                    if (settings.isShort()) {
                        now.ask();
                    }
                    return Stream.concat(
                                    parts.stream().flatMap(part -> part.missing().stream()), runs.missing().stream())
                            .toList();
                },
                service);
    }

    /** Processes that decode pictures end when there is no work for them; refused ones are tried again every few minutes. */
    private void awaitOnlyTheDatabase(TroubledService service) throws Exception {
        await(
                IDLE,
                () -> service.children().keySet().stream()
                        .filter(command -> !command.contains("mariadb"))
                        .toList(),
                service);
    }

    private interface Question {
        List<String> complaints() throws Exception;
    }

    private void await(Duration patience, Question question, TroubledService service) throws Exception {
        Instant deadline = Instant.now().plus(patience);
        List<String> complaints = question.complaints();
        while (!complaints.isEmpty()) {
            List<String> last = complaints;
            look(service);
            assertThat(Instant.now())
                    .as(() -> last.size() + " after " + patience + ": " + last.subList(0, Math.min(40, last.size()))
                            + "\n" + service.output())
                    .isBefore(deadline);
            Thread.sleep(1000);
            complaints = question.complaints();
        }
    }

    private static void say(String words) {
        System.out.println(words);
    }
}
