package dev.kopru.pruning;

import dev.kopru.run.OutOfMemory;
import dev.kopru.setting.Current;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Prunes from time to time while the service runs; what a stop interrupts is resumed at the next start. */
@Component
@ConditionalOnProperty(name = "kopru.timers.enabled", matchIfMissing = true)
class Pruner implements ApplicationRunner, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Pruner.class);

    /** A start has better things to do. */
    private static final Duration AFTER_START = Duration.ofMinutes(5);

    /** What a person changes counts within a minute. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private static final Duration LONGEST_PIECE = Duration.ofSeconds(10);

    private final Sweep sweep;
    private final Current<PruningSettings> settings;
    private volatile boolean stopping;
    private long last;
    private boolean first = true;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "pruning");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    Pruner(Sweep sweep, Current<PruningSettings> settings) {
        this.sweep = sweep;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        last = System.nanoTime();
        clockwork.scheduleWithFixedDelay(
                OutOfMemory.watched(this::pruneWhenDue),
                LOOK_AGAIN.toMillis(),
                LOOK_AGAIN.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** The piece in work is finished, nothing else is begun. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        clockwork.shutdown();
        if (!clockwork.awaitTermination(LONGEST_PIECE.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("Pruning did not stop within {}; what it was doing is rolled back", LONGEST_PIECE);
        }
    }

    private void pruneWhenDue() {
        try {
            PruningSettings now = settings.now();
            long waited = System.nanoTime() - last;
            if (now.enabled() && waited >= wait(now.every()).toNanos()) {
                prune();
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("The database does not answer; pruning is resumed next time: {}", e.getMessage());
        } catch (RuntimeException e) {
            // A timer that ended at its first surprise would let the tables grow, and nobody would notice.
            log.error("Pruning failed; it is retried next time", e);
        }
    }

    private Duration wait(Duration every) {
        return first && AFTER_START.compareTo(every) < 0 ? AFTER_START : every;
    }

    private void prune() {
        long begun = System.nanoTime();
        try {
            sweep.through(() -> !stopping)
                    .ifPresent(removed -> tell(removed, Duration.ofNanos(System.nanoTime() - begun)));
        } finally {
            last = System.nanoTime();
            first = false;
        }
    }

    private static void tell(Map<String, Long> removed, Duration took) {
        String what = removed.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
        if (!what.isEmpty()) {
            log.info("Pruned what is older than jobs/pruning.yml says: {}; in {} s", what, took.toSeconds());
        }
    }
}
