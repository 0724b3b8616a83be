package dev.kopru.schedule;

import dev.kopru.run.JobCatalog;
import dev.kopru.run.JobDefinition;
import dev.kopru.run.JobRuns;
import dev.kopru.run.OutOfMemory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets the timers at the start, and looks from then on for runs whose process died, on this node or another, and for
 * failed ones to resume.
 */
@Component
@ConditionalOnProperty(name = "kopru.timers.enabled", matchIfMissing = true)
class Watch implements ApplicationRunner, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final JobCatalog catalog;
    private final JobRuns runs;
    private final DueRestarts restarts;
    private final Schedules schedules;
    private final Timers timers;
    private final TransactionTemplate transaction;
    private final WaitingRuns waiting;
    private final Duration between;
    private Map<String, WaitingRun> told = Map.of();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "watch");
        thread.setDaemon(true);
        return thread;
    });

    Watch(
            JobCatalog catalog,
            JobRuns runs,
            DueRestarts restarts,
            Schedules schedules,
            Timers timers,
            TransactionTemplate transaction,
            WaitingRuns waiting,
            @Value("${kopru.watch-interval:20s}") Duration between) {
        this.catalog = catalog;
        this.runs = runs;
        this.restarts = restarts;
        this.schedules = schedules;
        this.timers = timers;
        this.transaction = transaction;
        this.waiting = waiting;
        this.between = between;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        catalog.definitions().forEach(definition -> runs.recover(definition.name()));
        schedules.applyFiles();
        look();
        clockwork.scheduleWithFixedDelay(
                OutOfMemory.watched(this::lookAgain), between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
    }

    private void lookAgain() {
        try {
            look();
        } catch (DataAccessException | TransactionException e) {
            log.warn("The database does not answer; looking for runs to recover again in {}", between);
        } catch (RuntimeException e) {
            // A watch that ended at its first surprise would leave dead runs lying, and nobody would notice.
            log.error("Looking for runs to recover failed; retrying in {}", between, e);
        }
    }

    private void look() {
        for (JobDefinition definition : catalog.definitions()) {
            String job = definition.name();
            runs.recover(job);
            restarts.next(job)
                    .ifPresent(restart ->
                            transaction.executeWithoutResult(status -> timers.startOnce(job, restart.due())));
        }
        tellWaiting();
    }

    /** Each run once, while it waits. */
    private void tellWaiting() {
        Map<String, WaitingRun> now = waiting.all();
        now.forEach((job, run) -> {
            if (!run.equals(told.get(job))) {
                log.warn("{}: {}", job, run);
            }
        });
        told = now;
    }
}
