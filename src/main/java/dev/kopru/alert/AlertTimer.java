package dev.kopru.alert;

import dev.kopru.alert.rule.AlertSettings;
import dev.kopru.run.OutOfMemory;
import dev.kopru.run.lease.NodeLock;
import dev.kopru.run.lease.NodeLocks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

/**
 * Looks at the rules from time to time, on one node at a time, and sends what is due, each channel on a thread of its own: a
 * mail server that hangs keeps neither the rules nor the webhooks waiting, and no job at all.
 */
@Component
@ConditionalOnProperty(name = "kopru.timers.enabled", matchIfMissing = true)
class AlertTimer implements ApplicationRunner, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(AlertTimer.class);
    private static final String LOCK = "alerts";
    private static final Duration BETWEEN_SENDING = Duration.ofSeconds(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

    private final Evaluation evaluation;
    private final DailySummary summary;
    private final MessageDelivery delivery;
    private final NodeLocks locks;
    private final AlertSettings settings;
    private final List<ScheduledExecutorService> clockworks = new ArrayList<>();
    private volatile boolean stopping;

    AlertTimer(
            Evaluation evaluation,
            DailySummary summary,
            MessageDelivery delivery,
            NodeLocks locks,
            AlertSettings settings) {
        this.evaluation = evaluation;
        this.summary = summary;
        this.delivery = delivery;
        this.locks = locks;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.enabled()) {
            every(settings.every(), "alerts", this::look);
            delivery.senders()
                    .forEach(sender -> every(
                            BETWEEN_SENDING,
                            "alerts-" + sender.channel(),
                            () -> delivery.sendDue(sender, () -> !stopping)));
        }
    }

    /** What is being sent is sent to its end, unless that takes long; then it is sent again by the next start. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        clockworks.forEach(ScheduledExecutorService::shutdown);
        for (ScheduledExecutorService clockwork : clockworks) {
            if (!clockwork.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                clockwork.shutdownNow();
            }
        }
    }

    private void look() {
        locks.tryAcquire(LOCK).ifPresent(held -> {
            try (NodeLock lock = held) {
                evaluation.once();
                if (lock.isHeld()) {
                    summary.makeIfDue();
                }
            }
        });
    }

    private void every(Duration between, String name, Runnable work) {
        ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(running -> {
            Thread thread = new Thread(running, name);
            thread.setDaemon(true);
            return thread;
        });
        clockworks.add(clockwork);
        clockwork.scheduleWithFixedDelay(
                OutOfMemory.watched(() -> withoutEnd(name, work)),
                between.toMillis(),
                between.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void withoutEnd(String name, Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException e) {
            if (!stopping) {
                log.warn("The database does not answer; {} is resumed when it does: {}", name, e.getMessage());
            }
        } catch (RuntimeException e) {
            // A timer that ended at its first surprise would tell nobody anything any more.
            log.error("{} failed; it is retried later", name, e);
        }
    }
}
