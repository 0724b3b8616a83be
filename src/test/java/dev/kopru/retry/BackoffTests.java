package dev.kopru.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The wait between two tries. */
class BackoffTests {

    private static final RandomGenerator MIDDLE = new Fixed(0.5);

    @Test
    void doublesFromTheFirstDelayOn() {
        Backoff backoff = new Backoff(RetryFixture.SETTINGS, MIDDLE);

        assertThat(backoff.after(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(backoff.after(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(backoff.after(5)).isEqualTo(Duration.ofMinutes(16));
    }

    @Test
    void staysWithinTwentyPercentAndTheLongestDelay() {
        RetrySettings patient = new RetrySettings(Duration.ofMinutes(1), Duration.ofHours(24), 100, 200);
        Random random = new Random(7);
        Backoff backoff = new Backoff(patient, random);

        for (int attempts = 1; attempts < 100; attempts++) {
            double plain = Math.min(Duration.ofHours(24).toMillis(), 60_000 * Math.pow(2, attempts - 1));
            assertThat((double) Objects.requireNonNull(backoff.after(attempts)).toMillis())
                    .isBetween(
                            plain * 0.8 - 1,
                            Math.min(plain * 1.2, Duration.ofHours(24).toMillis()) + 1);
        }
    }

    @Test
    void isTheSameForTheSameSeed() {
        Backoff one = new Backoff(RetryFixture.SETTINGS, new Random(42));
        Backoff other = new Backoff(RetryFixture.SETTINGS, new Random(42));

        assertThat(one.after(3)).isEqualTo(other.after(3)).isNotEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void endsAfterTheLastAttempt() {
        Backoff backoff = new Backoff(RetryFixture.SETTINGS, MIDDLE);

        assertThat(backoff.after(9)).isNotNull();
        assertThat(backoff.after(10)).isNull();
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetrySettings(Duration.ZERO, Duration.ofHours(1), 10, 200))
                .withMessageContaining("first-delay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetrySettings(Duration.ofMinutes(1), Duration.ofHours(1), 0, 200))
                .withMessageContaining("max-attempts");
    }

    private record Fixed(double value) implements RandomGenerator {

        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public double nextDouble() {
            return value;
        }
    }
}
