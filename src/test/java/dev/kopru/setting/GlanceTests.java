package dev.kopru.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Looking at a program that may not answer. */
class GlanceTests {

    @Test
    void whoeverAsksOftenWaitsOnceForAProgramThatDoesNotAnswer() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        Glance<String> glance = new Glance<>(
                () -> {
                    try {
                        answer.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return "there";
                },
                Clock.systemUTC());
        long begun = System.nanoTime();

        for (int ask = 0; ask < 30; ask++) {
            assertThat(glance.now()).isEmpty();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(15));
        answer.countDown();
        for (int look = 0; look < 500 && glance.now().isEmpty(); look++) {
            Thread.sleep(10);
        }
        assertThat(glance.now()).contains("there");
    }
}
