package dev.kopru.connector.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.ChangePosition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class ChangeFeedTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** A program that tells whole seconds, and something that happens there after each page. */
    private static final class Program {

        private final List<ChangePosition> records = new ArrayList<>();
        private final Runnable afterEach;
        private int pages;

        Program(Runnable afterEach) {
            this.afterEach = afterEach;
        }

        List<ChangePosition> page(Instant since, int skip, int take) {
            List<ChangePosition> page = records.stream()
                    .filter(key -> !key.changedAt().isBefore(since))
                    .sorted(Comparator.comparing(ChangePosition::changedAt)
                            .thenComparing(ChangePosition::key, Comparator.reverseOrder()))
                    .skip(skip)
                    .limit(take)
                    .toList();
            pages++;
            afterEach.run();
            return page;
        }

        void move(int index, Instant to) {
            records.set(index, new ChangePosition(to, records.get(index).key()));
        }
    }

    private static ChangeFeed<ChangePosition> capped(Program program, int most) {
        return new ChangeFeed<>(
                (since, skip, take) -> program.page(since, skip, Math.min(take, most)),
                key -> key,
                Duration.ofSeconds(1),
                100);
    }

    private static ChangeFeed<ChangePosition> feed(Program program, int pageSize) {
        return new ChangeFeed<>(program::page, key -> key, Duration.ofSeconds(1), pageSize);
    }

    private static ChangePosition key(int second, int id) {
        return new ChangePosition(NOON.plusSeconds(second), "%04d".formatted(id));
    }

    /** All that it gives, from the beginning on. */
    private static List<ChangePosition> all(ChangeFeed<ChangePosition> feed, int limit) {
        List<ChangePosition> all = new ArrayList<>();
        ChangePosition reached = new ChangePosition(Instant.EPOCH, "");
        List<ChangePosition> some;
        do {
            some = feed.after(reached, limit);
            all.addAll(some);
            reached = some.isEmpty() ? reached : some.get(some.size() - 1);
        } while (some.size() == limit);
        return all;
    }

    /** Many programs give at most so many at a time, whatever they are asked for. */
    @ParameterizedTest
    @CsvSource({"1, 95", "3, 95", "50, 95", "50, 60", "0, 95", "0, 20"})
    void nothingIsLeftOutWhereTheProgramGivesFewerThanItIsAskedFor(int inOneSecond, int records) {
        Program program = new Program(() -> {});
        for (int i = 0; i < records; i++) {
            program.records.add(key(inOneSecond == 0 ? 0 : i / inOneSecond, i));
        }

        assertThat(all(capped(program, 20), 40)).hasSize(records).doesNotHaveDuplicates();
    }

    @Test
    void everythingOfOneSecondComesThoughPagesAndLimitsEndWithinIt() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            Program program = new Program(() -> {});
            int records = random.nextInt(60);
            for (int id = 0; id < records; id++) {
                program.records.add(key(random.nextInt(6), id));
            }

            List<ChangePosition> all = all(feed(program, 2 + random.nextInt(7)), 1 + random.nextInt(9));

            assertThat(all).as("round " + round).containsExactlyElementsOf(new TreeSet<>(program.records));
        }
    }

    @Test
    void aSecondThatFillsManyPagesIsReadToItsEnd() {
        Program program = new Program(() -> {});
        IntStream.range(0, 1000).forEach(id -> program.records.add(key(0, id)));
        program.records.add(key(5, 2000));

        assertThat(all(feed(program, 10), 1001)).hasSize(1001).isSorted();
        assertThat(program.pages).isLessThan(130);
    }

    @Test
    void anUnchangedListEndsAtOnce() {
        Program program = new Program(() -> {});
        program.records.add(key(0, 1));

        assertThat(feed(program, 10).after(key(0, 1), 100)).isEmpty();
        assertThat(program.pages).isEqualTo(1);
    }

    @Test
    void whatMovesToTheEndWhileItIsReadTakesNoOthersTurn() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            int[] moved = {0};
            Program[] itself = new Program[1];
            Program program = new Program(() -> {
                // A few changes only: a list that never rests is not this test's matter.
                if (moved[0] < 8) {
                    itself[0].move(random.nextInt(40), NOON.plusSeconds(100 + moved[0]++));
                }
            });
            itself[0] = program;
            IntStream.range(0, 40).forEach(id -> program.records.add(key(id / 15, id)));

            List<ChangePosition> all = all(feed(program, 4), 1000);

            Set<String> ids = new TreeSet<>();
            all.forEach(key -> ids.add(key.key()));
            assertThat(ids).as("round " + round).hasSize(40);
        }
    }
}
