package dev.kopru.later;

import dev.kopru.run.OutOfMemory;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Does after an upgrade what is left of it, behind the start; nothing more once it is done. */
@Component
@ConditionalOnProperty(name = "kopru.timers.enabled", matchIfMissing = true)
class LaterWorker implements ApplicationRunner, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(LaterWorker.class);

    /** A start has better things to do. */
    private static final Duration AFTER_START = Duration.ofSeconds(10);

    private static final Duration ONCE_MORE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PIECE = Duration.ofSeconds(10);

    private final LaterWorks works;
    private volatile boolean stopping;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "later-work");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    LaterWorker(LaterWorks works) {
        this.works = works;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        clockwork.scheduleWithFixedDelay(
                OutOfMemory.watched(this::goOn), AFTER_START.toMillis(), ONCE_MORE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void goOn() {
        try {
            if (works.through(() -> !stopping)) {
                clockwork.shutdown();
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("Work left by an upgrade is resumed in a minute: {}", e.getMessage());
        } catch (RuntimeException e) {
            // A timer that ended at its first surprise would leave the rest undone until the next start.
            log.error("Work left by an upgrade failed; retrying in a minute", e);
        }
    }

    /** The piece in work is finished, nothing else is begun. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        clockwork.shutdown();
        if (!clockwork.awaitTermination(LONGEST_PIECE.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("Work left by an upgrade did not stop within {}; its last piece is rolled back", LONGEST_PIECE);
        }
    }
}
