package dev.kopru.schedule;

import dev.kopru.run.history.OpenFailure;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a failed run is resumed automatically.
 *
 * @param limit restarts by itself before the run is left to a person
 * @param firstPause pause after the first failure; doubles from there
 */
@ConfigurationProperties("kopru.restart")
record RestartPolicy(@DefaultValue("3") int limit, @DefaultValue("1m") Duration firstPause) {

    boolean allows(OpenFailure failure) {
        return failure.byShutdown() || failure.restarts() < limit;
    }

    /** A run that was only stopped goes on at once. */
    Instant due(OpenFailure failure) {
        return failure.byShutdown()
                ? failure.endedAt()
                : failure.endedAt().plus(firstPause.multipliedBy(1L << Math.min(failure.restarts(), 20)));
    }
}
