package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Answer;
import dev.kopru.connector.UnavailableException;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import java.awt.Color;
import java.net.ConnectException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to stock cards when a neighbour goes away, or the process dies between two writes. */
class CardFailureTests extends CardJobScenario {

    private void putCards(int count) {
        books.put(IntStream.range(0, count)
                .mapToObj(n -> ACard.of(String.format("C-%03d", n)).file("c" + n % 7 + ".jpg"))
                .toArray(ACard[]::new));
        for (int n = 0; n < 7; n++) {
            pictures.put("c" + n + ".jpg", Pictures.jpeg(200 + n, 100, Color.BLUE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cards", "webCards", "publish", "placeImages", "put"})
    void aNeighbourThatStaysAwayStopsTheRunAndTheRestartBringsTheRest(String operation) {
        putCards(50);
        AtomicInteger calls = new AtomicInteger();
        fail(operation, calls, Integer.MAX_VALUE, away());

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(memory.rejected()).isEmpty();
        catalogue.reset();
        products.reset();
        media.reset();
        JobRunner.Ended restarted = job.restart(failed);
        assertThat(restarted.status()).isEqualTo("COMPLETED");
        assertThat(shop.visible()).hasSize(50);
        assertThat(shop.allImages()).hasSize(21).isEqualTo(pictures.media());
        assertThat(failed.step("liveCards").plus(restarted.step("liveCards")).read())
                .isEqualTo(50);
        anotherRunChangesNothing();
    }

    @Test
    void anAccountingProgramThatGoesAwayWhileDeletedCardsAreLookedForDeletesNothing() {
        putCards(50);
        runs(50, 0, 0);
        fail("parts", new AtomicInteger(), Integer.MAX_VALUE, away());

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        catalogue.reset();
        assertThat(job.restart(failed).status()).isEqualTo("COMPLETED");
        assertThat(shop.visible()).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cards", "publish", "placeImages", "put"})
    void aNeighbourThatComesBackInTimeCostsNothing(String operation) {
        putCards(50);
        fail(operation, new AtomicInteger(), 3, away());

        runs(50, 0, 0);

        assertThat(shop.allImages()).hasSize(21).isEqualTo(pictures.media());
    }

    /** The write reached the neighbour, its answer did not reach Köprü. */
    @ParameterizedTest
    @ValueSource(strings = {"publish", "placeImages"})
    void dyingAfterTheFirstWritesLosesAndDoublesNothing(String operation) {
        putCards(50);
        AtomicInteger calls = new AtomicInteger();
        products.before(called -> {
            if (called.equals(operation) && calls.incrementAndGet() == 2) {
                throw new InternalError("halted");
            }
        });

        JobRunner.Ended failed = job.run();
        assertThat(failed.status()).isEqualTo("FAILED");
        products.reset();
        assertThat(job.restart(failed).status()).isEqualTo("COMPLETED");

        assertThat(shop.visible()).hasSize(50);
        assertThat(shop.allImages()).hasSize(21).isEqualTo(pictures.media());
        anotherRunChangesNothing();
    }

    @Test
    void aShopThatIsStillBusyWithAProductGetsItLater() {
        books.put(ACard.of("A"), ACard.of("B"));
        products.answer(answers -> answers.stream()
                .map(answer -> answer.key().equals("A") ? new Answer.Later("A", "SKU is under processing") : answer)
                .toList());
        runs(1, 0, 1);
        assertThat(memory.kept("A").reason()).isEqualTo("PRODUCT_BUSY");
        products.reset();
        memory.replayAll();

        assertThat(runs().step("dueRetries")).isEqualTo(Counts.of(1, 0, 0));

        assertThat(shop.visible()).containsExactly("A", "B");
    }

    @Test
    void aConnectorThatLeavesOutAnAnswerCostsThatCardOneTryAndNoOther() {
        books.put(ACard.of("A"), ACard.of("B"));
        products.answer(answers ->
                answers.stream().filter(answer -> !answer.key().equals("B")).toList());

        runs(1, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("B", "INTERNAL_ERROR"));
        assertThat(memory.kept("B").message()).contains("IllegalStateException", "RecordAnswers.to");
        products.reset();
        memory.replayAll();
        assertThat(runs().step("dueRetries").rejected()).isZero();
        assertThat(memory.waiting()).isEmpty();
    }

    private void fail(String operation, AtomicInteger calls, int times, UnavailableException away) {
        Consumer<String> before = called -> {
            if (called.equals(operation) && calls.incrementAndGet() <= times) {
                throw away;
            }
        };
        catalogue.before(before);
        products.before(before);
        media.before(before);
    }

    private static UnavailableException away() {
        return UnavailableException.during("neighbour", new ConnectException("refused"));
    }
}
