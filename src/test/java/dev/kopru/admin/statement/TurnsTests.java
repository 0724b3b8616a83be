package dev.kopru.admin.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.admin.request.DocumentsBusyException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Places that are given out in turn. */
class TurnsTests {

    @Test
    void ofFortyThatComeAtOnceTwoHaveTheirTurnAtATimeAndTheOthersWait() throws Exception {
        Turns turns = new Turns(2, 100);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger had = new AtomicInteger();
        ExecutorService many = Executors.newFixedThreadPool(40);
        List<Future<?>> all = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            all.add(many.submit(() -> {
                turns.take(1);
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.sleep(5);
                now.decrementAndGet();
                turns.giveBack(1);
                return had.incrementAndGet();
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        many.shutdownNow();

        assertThat(most.get()).isEqualTo(2);
        assertThat(had.get()).isEqualTo(40);
    }

    @Test
    void whoeverComesWhenNobodyElseMayWaitIsToldToComeAgain() {
        Turns turns = new Turns(1, 0);
        turns.take(1);

        assertThatThrownBy(() -> turns.take(1)).isInstanceOf(DocumentsBusyException.class);

        turns.giveBack(1);
        turns.take(1);
    }
}
