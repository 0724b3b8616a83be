package dev.kopru.retry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How rejected records are tried again.
 *
 * @param firstDelay wait after the first rejection; doubles with each further one
 * @param longestDelay the wait never grows beyond this
 * @param maxAttempts with this many rejections in a row the record is given up
 * @param perRun at most so many rejected records are tried again in one run
 */
@ConfigurationProperties("kopru.retry")
public record RetrySettings(
        @DefaultValue("PT1M") Duration firstDelay,
        @DefaultValue("PT24H") Duration longestDelay,
        @DefaultValue("10") int maxAttempts,
        @DefaultValue("200") int perRun) {

    public RetrySettings {
        if (firstDelay.isNegative() || firstDelay.isZero() || longestDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException(
                    "kopru.retry.first-delay must be positive and not above kopru.retry.longest-delay, but they are "
                            + firstDelay + " and " + longestDelay);
        }
        if (maxAttempts < 1 || perRun < 1) {
            throw new IllegalArgumentException(
                    "kopru.retry.max-attempts and kopru.retry.per-run must be at least 1, but they are " + maxAttempts
                            + " and " + perRun);
        }
    }
}
