package dev.kopru.reading;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;

/**
 * Fetches pages one after the other on a thread of its own, the next one while the present one is being worked on. Not for
 * more than one reading thread. The thread belongs to the step of whoever begins it.
 *
 * @param <P> a page
 */
public final class ReadAhead<P> implements AutoCloseable {

    /** Where pages come from; called by one thread at a time. */
    @FunctionalInterface
    public interface Pages<P> {

        /** The next page, or null after the last. */
        @Nullable
        P next();
    }

    private final Pages<P> pages;
    private final ExecutorService ahead = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "read-ahead");
        thread.setDaemon(true);
        return thread;
    });
    private final @Nullable StepExecution step;
    private @Nullable CompletableFuture<Optional<P>> coming;

    /** Begins with the first page at once. */
    public ReadAhead(Pages<P> pages) {
        this.pages = pages;
        StepContext context = StepSynchronizationManager.getContext();
        this.step = context == null ? null : context.getStepExecution();
        this.coming = CompletableFuture.supplyAsync(this::fetched, ahead);
    }

    /** The next page, or null after the last; what the fetching threw is thrown here. */
    public @Nullable P next() {
        CompletableFuture<Optional<P>> awaited = coming;
        if (awaited == null) {
            return null;
        }
        coming = null;
        Optional<P> page = join(awaited);
        if (page.isPresent()) {
            coming = CompletableFuture.supplyAsync(this::fetched, ahead);
        }
        return page.orElse(null);
    }

    private Optional<P> fetched() {
        if (step == null) {
            return Optional.ofNullable(pages.next());
        }
        StepSynchronizationManager.register(step);
        try {
            return Optional.ofNullable(pages.next());
        } finally {
            StepSynchronizationManager.close();
        }
    }

    @Override
    public void close() {
        ahead.shutdownNow();
        coming = null;
    }

    private static <P> Optional<P> join(CompletableFuture<Optional<P>> awaited) {
        try {
            return awaited.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }
}
