package dev.kopru.admin;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets only so many lines of statements become documents at a time, since each costs memory until the document is done.
 * Whoever gets no turn soon is asked to come again.
 */
@Component
class DocumentGate {

    /** What a line of a PDF takes while it is made, with room for all else that the service does. */
    private static final int BYTES_OF_LINE = 8_000;
    /** What a document takes without any line, in lines. */
    private static final int BASE = 200;
    /** Those who wait hold a thread of the web server each. */
    private static final int MOST_WAITING = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int lines;
    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();

    /** {@code lines}: at a time; 0 = by the memory that there is. */
    DocumentGate(@Value("${kopru.http.document-lines:0}") int lines) {
        this.lines = lines > 0 ? lines : byMemory();
        this.free = new Semaphore(this.lines, true);
    }

    private static int byMemory() {
        return (int) Math.min(Runtime.getRuntime().maxMemory() / BYTES_OF_LINE, Integer.MAX_VALUE);
    }

    /** The place that a document takes until it is closed. */
    record Place(Semaphore free, int lines) implements AutoCloseable {

        @Override
        public void close() {
            free.release(lines);
        }
    }

    /** Waits a while for room for so many lines; throws {@link DocumentsBusyException}. */
    Place enter(int lines) {
        int needed = Math.min(this.lines, BASE + lines);
        if (!free.tryAcquire(needed)) {
            waitFor(needed);
        }
        return new Place(free, needed);
    }

    private void waitFor(int needed) {
        boolean entered = false;
        try {
            entered = waiting.incrementAndGet() <= MOST_WAITING
                    && free.tryAcquire(needed, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
        if (!entered) {
            throw new DocumentsBusyException();
        }
    }
}
