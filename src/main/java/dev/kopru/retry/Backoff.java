package dev.kopru.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long a rejected record waits: doubling, with some chance so that records rejected together do not return so. */
class Backoff {

    private static final double JITTER = 0.2;
    private static final int MOST_DOUBLINGS = 40;

    private final RetrySettings settings;
    private final RandomGenerator random;

    Backoff(RetrySettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /** The wait after so many rejections in a row; null when they were the last. */
    @Nullable
    Duration after(int attempts) {
        if (attempts >= settings.maxAttempts()) {
            return null;
        }
        return about(
                settings.firstDelay().toMillis() * Math.pow(2, Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS)));
    }

    private Duration about(double millis) {
        double longest = settings.longestDelay().toMillis();
        double jittered = Math.min(millis, longest) * (1 - JITTER + 2 * JITTER * random.nextDouble());
        return Duration.ofMillis(Math.round(Math.min(jittered, longest)));
    }

    /** The wait of a record that only waits for another one: twice the last, so that many of them cost little. */
    Duration again(Duration last) {
        Duration doubled = last.isNegative() ? settings.firstDelay() : last.multipliedBy(2);
        Duration longest = settings.longestDelay();
        Duration bounded = doubled.compareTo(longest) > 0 ? longest : doubled;
        return bounded.compareTo(settings.firstDelay()) < 0 ? settings.firstDelay() : bounded;
    }
}
