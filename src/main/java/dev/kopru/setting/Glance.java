package dev.kopru.setting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at another side for people who wait for a page: not for long, not often, and without harm where it does not answer. */
public final class Glance<T> {

    private static final Logger log = LoggerFactory.getLogger(Glance.class);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Supplier<T> look;
    private final Clock clock;
    private @Nullable Instant at;
    private CompletableFuture<Optional<T>> coming = CompletableFuture.completedFuture(Optional.empty());
    private CompletableFuture<Optional<T>> inTime = coming;

    public Glance(Supplier<T> look, Clock clock) {
        this.look = look;
        this.clock = clock;
    }

    /** What was seen within the last seconds; empty where it cannot be seen now. However often it is asked, it waits once. */
    public Optional<T> now() {
        return latest().join();
    }

    private synchronized CompletableFuture<Optional<T>> latest() {
        Instant now = clock.instant();
        if (coming.isDone() && (at == null || !now.isBefore(at.plus(KEPT)))) {
            at = now;
            coming = CompletableFuture.supplyAsync(look, onThreadOfItsOwn())
                    .handle((seen, thrown) -> thrown == null ? Optional.of(seen) : nothing(itself(thrown)));
            inTime = coming.copy().completeOnTimeout(Optional.empty(), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        }
        return coming.isDone() ? coming : inTime;
    }

    private static <T> Optional<T> nothing(Throwable thrown) {
        log.info("The choices are not known, the other side did not answer: {}", thrown.getMessage());
        return Optional.empty();
    }

    /** What went wrong, without the wrapping that puts a class name before its words. */
    private static Throwable itself(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown instanceof CompletionException && cause != null ? cause : thrown;
    }

    private static Executor onThreadOfItsOwn() {
        return work -> {
            Thread thread = new Thread(work, "glance");
            thread.setDaemon(true);
            thread.start();
        };
    }
}
