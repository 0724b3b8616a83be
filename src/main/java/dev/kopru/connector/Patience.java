package dev.kopru.connector;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Repeats a call to a neighbour that does not answer, with growing pauses, before it gives up; a neighbour that asks for
 * a pause gets that pause. Only for calls that may be repeated without harm, outside any transaction.
 *
 * @param tries calls made in all before the run fails
 * @param firstPause pause after the first failure; doubles from there
 * @param longestPause no pause is longer, whatever the neighbour asks for
 */
@ConfigurationProperties("kopru.patience")
public record Patience(
        @DefaultValue("6") int tries,
        @DefaultValue("500ms") Duration firstPause,
        @DefaultValue("1m") Duration longestPause) {

    private static final Logger log = LoggerFactory.getLogger(Patience.class);

    /** The call's answer; {@link UnavailableException} when the neighbour stayed silent throughout. */
    public <T> T call(String operation, Supplier<T> call) {
        Duration pause = firstPause;
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (UnavailableException e) {
                if (attempt >= tries) {
                    throw e;
                }
                Duration asked = e.retryAfter();
                Duration wait = shorter(asked == null ? pause : asked, longestPause);
                log.warn(
                        "{} got no answer (try {} of {}), next in {}: {}",
                        operation,
                        attempt,
                        tries,
                        wait,
                        e.getMessage());
                sleep(wait, e);
                pause = shorter(pause.multipliedBy(2), longestPause);
            }
        }
    }

    /** The same for a call without an answer. */
    public void call(String operation, Runnable call) {
        call(operation, () -> {
            call.run();
            return true;
        });
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void sleep(Duration wait, UnavailableException whileHandling) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw whileHandling;
        }
    }
}
