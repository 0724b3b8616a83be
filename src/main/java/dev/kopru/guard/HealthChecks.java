package dev.kopru.guard;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * The checks behind health that a database can hold up: all of them begin side by side on threads of their own, and none
 * is waited for longer than the bound. So health as a whole answers within it, though it asks one after the other.
 */
public class HealthChecks implements AutoCloseable {

    private final Duration bound;
    private final ExecutorService threads = Executors.newCachedThreadPool(HealthChecks::daemon);
    private final List<HealthCheck> checks = new CopyOnWriteArrayList<>();

    public HealthChecks(Duration bound) {
        this.bound = bound;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "health-check");
        thread.setDaemon(true);
        return thread;
    }

    /** {@code silent} is what its silence means. */
    public HealthIndicator bounded(Status silent, HealthIndicator indicator) {
        HealthCheck check = new HealthCheck(indicator, silent, bound, threads);
        checks.add(check);
        return () -> {
            checks.forEach(HealthCheck::begin);
            return check.answer();
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
