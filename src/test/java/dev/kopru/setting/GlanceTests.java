package dev.kopru.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.OpenLog;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Looking at a program that may not answer. */
@ExtendWith({OpenLog.class, OutputCaptureExtension.class})
class GlanceTests {

    @Test
    void whatKeptAProgramFromAnsweringIsLoggedInItsOwnWordsAndNotByAClass(CapturedOutput said) {
        Glance<String> glance = new Glance<>(
                () -> {
                    throw new IllegalStateException("the program is closed");
                },
                Clock.systemUTC());

        assertThat(glance.now()).isEmpty();

        assertThat(said).contains(": the program is closed").doesNotContain("IllegalStateException");
    }

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
