package dev.kopru.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Answer;
import dev.kopru.connector.UnavailableException;
import dev.kopru.fixture.JobRunner;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to stock when a neighbour goes away, or the process dies between two writes. */
class InventoryFailureTests extends InventoryScenario {

    private void fill() {
        for (int i = 0; i < 50; i++) {
            sku(String.format(java.util.Locale.ROOT, "S%02d", i), "10");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordered", "webSkus", "levels", "shown", "publish"})
    void aNeighbourThatStaysAwayStopsTheRunAndTheRestartBringsTheRest(String operation) {
        fill();
        failFrom(operation, operation.equals("ordered") ? 1 : 3);

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(memory.states()).isEmpty();
        levels.reset();
        shopStock.reset();
        JobRunner.Ended restarted = well(job.restart(failed));
        assertThat(failed.counts().plus(restarted.counts()).written()).isEqualTo(50);
        assertThat(shop.shown()).hasSize(50).allSatisfy((sku, shown) -> assertThat(shown)
                .isEqualTo("10"));
        anotherRunChangesNothing();
    }

    @Test
    void whatARunShowedBeforeItDiedIsNotTakenForSomebodyElsesWord() {
        sku("S1", "5");
        runs(1, 0, 0);
        books.stock("S1", "7");
        shopStock.after(operation -> {
            if (operation.equals("publish")) {
                throw new InternalError("The process dies here");
            }
        });
        JobRunner.Ended failed = job.run();
        assertThat(shop.shown("S1")).isEqualTo("7");
        shopStock.reset();
        books.stock("S1", "5");
        clock.advance(Duration.ofHours(6));

        JobRunner.Ended restarted = well(job.restart(failed));

        assertThat(shop.shown("S1")).isEqualTo("5");
        assertThat(restarted.counts().written()).isEqualTo(1);
        assertThat(restarted.notices()).isZero();
        assertThat(memory.notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"changedLevels", "levels", "shown", "publish", "ordered"})
    void aNeighbourThatStaysAwayWhileChangesAreReadLosesNone(String operation) {
        fill();
        runs(50, 0, 0);
        for (int i = 0; i < 50; i++) {
            books.stock(String.format(java.util.Locale.ROOT, "S%02d", i), "11");
        }
        shop.order("1", "S07", "2");
        failFrom(operation, operation.equals("ordered") ? 1 : 2);

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        levels.reset();
        shopStock.reset();
        well(job.restart(failed));
        assertThat(shop.shown("S07")).isEqualTo("9");
        assertThat(shop.shown("S49")).isEqualTo("11");
        anotherRunChangesNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordered", "levels", "publish"})
    void aNeighbourThatComesBackInTimeCostsNothing(String operation) {
        fill();
        AtomicInteger calls = new AtomicInteger();
        before(called -> {
            if (called.equals(operation) && calls.incrementAndGet() <= 3) {
                throw away();
            }
        });

        runs(50, 0, 0);
    }

    /** The write reached the shop, its answer did not reach Köprü. */
    @Test
    void dyingBetweenTheShopsWriteAndItsOwnLosesAndDoublesNothing() {
        fill();
        AtomicInteger calls = new AtomicInteger();
        shopStock.after(called -> {
            if (called.equals("publish") && calls.incrementAndGet() == 2) {
                throw new InternalError("halted");
            }
        });

        JobRunner.Ended failed = job.run();
        assertThat(failed.status()).isEqualTo("FAILED");
        shopStock.reset();
        JobRunner.Ended restarted = well(job.restart(failed));

        assertThat(failed.counts().plus(restarted.counts()).read()).isEqualTo(50);
        assertThat(shop.shown()).hasSize(50);
        anotherRunChangesNothing();
    }

    /** Köprü does not know that the shop shows it; the books go back to what it believes is shown. */
    @Test
    void aFigureThatWasShownButNotPutOnRecordIsStillPutRight() {
        sku("A", "10");
        runs();
        books.stock("A", "20");
        haltAfterPublishing();
        assertThat(shop.shown("A")).isEqualTo("20");
        books.stock("A", "10");

        runs();

        assertThat(shop.shown("A")).isEqualTo("10");
        anotherRunChangesNothing();
    }

    /** The order was the only reason to look at the SKU, and it is gone when the next run begins. */
    @Test
    void anOrderThatIsCancelledAfterAHaltedRunGivesItsGoodsBack() {
        sku("A", "10");
        runs();
        shop.order("1", "A", "3");
        haltAfterPublishing();
        assertThat(shop.shown("A")).isEqualTo("7");
        shop.status("1", "Cancelled");

        runs();

        assertThat(shop.shown("A")).isEqualTo("10");
        assertThat(memory.watched()).isEmpty();
    }

    @Test
    void whatAHaltedRunShowedForTheFirstTimeIsTakenBackWhenItsCardIsUnmarked() {
        sku("A", "10");
        runs();
        sku("B", "10");
        haltAfterPublishing();
        assertThat(shop.shown("B")).isEqualTo("10");
        books.mark("B", "for_web", false);

        runs();

        assertThat(shop.shown("B")).isEqualTo("0");
    }

    @Test
    void answersOfTheShopInAnotherOrderGoToTheirOwnSkus() {
        soldAndUnknown();
        shopStock.answer(answers -> {
            List<Answer> turned = new ArrayList<>(answers);
            Collections.reverse(turned);
            return turned;
        });

        runs(1, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("X", "UNKNOWN_IN_SHOP"));
        assertThat(memory.figureStates()).containsOnlyKeys("A");
    }

    @Test
    void aSecondAnswerOfTheShopDoesNotStandForTheOneThatIsMissing() {
        soldAndUnknown();
        shopStock.answer(
                answers -> answers.size() == 1 ? answers : Collections.nCopies(answers.size(), new Answer.Taken("A")));

        runs(1, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("X", "UNKNOWN_IN_SHOP"));
        assertThat(memory.figureStates()).containsOnlyKeys("A");
    }

    private void soldAndUnknown() {
        sku("A", "5");
        books.card("X");
        books.stock("X", "7");
    }

    private void haltAfterPublishing() {
        shopStock.after(called -> {
            if (called.equals("publish")) {
                throw new InternalError("halted");
            }
        });
        assertThat(job.run().status()).isEqualTo("FAILED");
        shopStock.reset();
    }

    private void failFrom(String operation, int call) {
        AtomicInteger calls = new AtomicInteger();
        before(called -> {
            if (called.equals(operation) && calls.incrementAndGet() >= call) {
                throw away();
            }
        });
    }

    private void before(Consumer<String> what) {
        levels.before(what);
        shopStock.before(what);
    }

    private static UnavailableException away() {
        return UnavailableException.during("neighbour", new ConnectException("refused"));
    }
}
