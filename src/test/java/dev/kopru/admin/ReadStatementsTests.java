package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.kopru.statement.access.Editions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How many statements are read at a time. */
class ReadStatementsTests {

    private final ReadStatements statements = new ReadStatements(mock(Editions.class), 2);

    @Test
    void ofFortyThatAreAskedForAtOnceTwoAreReadAtATimeAndTheOthersWait() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger read = new AtomicInteger();
        ExecutorService many = Executors.newFixedThreadPool(40);
        List<Future<?>> all = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            all.add(many.submit(() -> statements.inTurn(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                pause();
                now.decrementAndGet();
                return read.incrementAndGet();
            })));
        }
        for (Future<?> one : all) {
            one.get();
        }
        many.shutdownNow();

        assertThat(most.get()).isEqualTo(2);
        assertThat(read.get()).isEqualTo(40);
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
