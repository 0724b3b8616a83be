package dev.kopru.partition.remote;

import dev.kopru.run.OutOfMemory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Says of the parts that this node works on that it lives, and ends work on one that another node has taken. */
class PartBeats implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PartBeats.class);

    private final PartTable table;
    private final Map<TakenPart, StepExecution> working = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "part-beats");
        thread.setDaemon(true);
        return thread;
    });

    PartBeats(PartTable table, PartTimes times) {
        this.table = table;
        long beat = times.beat().toMillis();
        timer.scheduleWithFixedDelay(OutOfMemory.watched(this::beat), beat, beat, TimeUnit.MILLISECONDS);
    }

    void watch(TakenPart part, StepExecution execution) {
        working.put(part, execution);
    }

    void forget(TakenPart part) {
        working.remove(part);
    }

    /** Ends work after the chunk that it is at. */
    void leaveAll() {
        working.values().forEach(StepExecution::setTerminateOnly);
    }

    private void beat() {
        working.forEach((part, execution) -> {
            try {
                if (!table.beat(part)) {
                    log.warn(
                            "{} of run {} was taken by another node while this one said nothing; this one leaves it, and nothing is lost",
                            execution.getStepName(),
                            execution.getJobExecutionId());
                    execution.setTerminateOnly();
                }
            } catch (DataAccessException | TransactionException e) {
                log.warn("{} cannot be said to be worked on: {}", execution.getStepName(), e.getMessage());
            }
        });
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
