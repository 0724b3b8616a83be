package dev.kopru.database;

import dev.kopru.database.server.Processes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long the embedded server may still take to end: much while only a context closes, little after a signal. */
final class StopClock {

    private static final Duration WITHOUT_SIGNAL = Duration.ofSeconds(30);
    private static final Duration AFTER_GRACE = Duration.ofMillis(1500);
    private static final Duration LEAST = Duration.ofMillis(500);

    private final Duration time;
    private @Nullable Thread hook;
    private volatile long signalled;
    private volatile boolean running;

    StopClock(Duration grace) {
        this.time = grace.plus(AFTER_GRACE);
    }

    /** Counted from the signal that ends the process, if there was one. */
    Duration left() {
        if (!running) {
            return WITHOUT_SIGNAL;
        }
        Duration left = time.minusNanos(System.nanoTime() - signalled);
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }

    /** To be done when the time after the signal is over, should the process still be there. */
    void runWhenOver(Runnable work) {
        Thread atSignal = new Thread(() -> begin(work), "embedded-database-stop-hook");
        hook = atSignal;
        Runtime.getRuntime().addShutdownHook(atSignal);
    }

    /** Nothing is left to be ended. */
    void stop() {
        if (hook != null && !running) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The signal came this moment; what the hook then does finds nothing to do.
                running = true;
            }
        }
    }

    private void begin(Runnable work) {
        signalled = System.nanoTime();
        running = true;
        Thread thread = new Thread(() -> runLater(work), "embedded-database-stop");
        thread.setDaemon(true);
        thread.start();
    }

    private void runLater(Runnable work) {
        Processes.pause(time);
        work.run();
    }
}
