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
 * @param firstPause pause after the first failure; doubles from there, but not after the loss of a process or of the
 *     database, which a pause does not mend: a run whose nodes are lost one after the other goes on as soon each time
 */
@ConfigurationProperties("kopru.restart")
record RestartPolicy(@DefaultValue("3") int limit, @DefaultValue("1m") Duration firstPause) {

    boolean allows(OpenFailure failure) {
        return failure.byShutdown() || failure.restarts() < limit;
    }

    /** A run that was only stopped goes on at once. */
    Instant due(OpenFailure failure) {
        if (failure.byShutdown()) {
            return failure.endedAt();
        }
        int doublings = failure.cutOff() ? 0 : Math.min(failure.restarts(), 20);
        return failure.endedAt().plus(firstPause.multipliedBy(1L << doublings));
    }
}
