package dev.kopru.admin.statement;

import dev.kopru.admin.request.DocumentsBusyException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives out so many places at a time, in the order in which they were asked for. Whoever gets none soon is asked to come again. */
final class Turns {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore free;
    private final int mostWaiting;
    private final AtomicInteger waiting = new AtomicInteger();

    /** {@code mostWaiting}: each of them holds a thread of the web server. */
    Turns(int places, int mostWaiting) {
        this.free = new Semaphore(places, true);
        this.mostWaiting = mostWaiting;
    }

    /** Waits a while for so many places; throws {@link DocumentsBusyException}. */
    void take(int places) {
        take(places, 1);
    }

    /** {@code weight}: for how many others it counts while it waits. */
    void take(int places, int weight) {
        if (!free.tryAcquire(places)) {
            waitFor(places, weight);
        }
    }

    void giveBack(int places) {
        free.release(places);
    }

    private void waitFor(int places, int weight) {
        boolean taken = false;
        try {
            taken = waiting.addAndGet(weight) <= mostWaiting
                    && free.tryAcquire(places, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.addAndGet(-weight);
        }
        if (!taken) {
            throw new DocumentsBusyException();
        }
    }
}
