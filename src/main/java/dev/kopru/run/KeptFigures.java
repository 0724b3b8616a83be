package dev.kopru.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Figures that a query finds, for whoever asks often: kept for fifty times as long as the query took, so that asking costs a
 * fiftieth of the database however large its tables are. Who asks waits a second at most, and gets the figures before then.
 */
public final class KeptFigures<T> {

    private static final Logger log = LoggerFactory.getLogger(KeptFigures.class);
    private static final int KEPT_FOR = 50;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final String what;
    private final Supplier<T> query;
    private final SimpleAsyncTaskExecutor threads;
    private volatile T figures;
    private @Nullable CompletableFuture<Void> asking;
    private long goodUntil = System.nanoTime();

    /** {@code unknown} is answered until the query has answered once. */
    public KeptFigures(String what, T unknown, Supplier<T> query) {
        this.what = what;
        this.figures = unknown;
        this.query = query;
        this.threads = new SimpleAsyncTaskExecutor("figures-" + what + "-");
        threads.setDaemon(true);
    }

    public T get() {
        CompletableFuture<Void> coming = coming();
        if (coming != null) {
            try {
                coming.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                log.debug("{}: the previous figures are shown, the new ones take too long", what);
            } catch (ExecutionException e) {
                log.warn("The figures of {} could not be read: {}", what, String.valueOf(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return figures;
    }

    private synchronized @Nullable CompletableFuture<Void> coming() {
        CompletableFuture<Void> going = asking;
        if (going != null && !going.isDone()) {
            return going;
        }
        if (System.nanoTime() - goodUntil < 0) {
            return null;
        }
        CompletableFuture<Void> begun = CompletableFuture.runAsync(OutOfMemory.watched(this::ask), threads);
        asking = begun;
        return begun;
    }

    private void ask() {
        long begun = System.nanoTime();
        long keep = AFTER_FAILURE.toNanos();
        try {
            figures = query.get();
            keep = (System.nanoTime() - begun) * KEPT_FOR;
        } finally {
            keptUntil(System.nanoTime() + keep);
        }
    }

    private synchronized void keptUntil(long until) {
        goodUntil = until;
    }
}
