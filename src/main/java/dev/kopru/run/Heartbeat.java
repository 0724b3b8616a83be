package dev.kopru.run;

import dev.kopru.run.lease.JobLease;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Tells the other nodes every few seconds that this process' runs live, and ends a run whose lease is lost. */
@Component
class Heartbeat implements DisposableBean {

    private static final Duration BEAT = Duration.ofSeconds(5);

    private final Map<JobLease, JobExecution> watched = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    Heartbeat() {
        timer.scheduleWithFixedDelay(
                OutOfMemory.watched(this::beat), BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    void watch(JobLease lease, JobExecution execution) {
        watched.put(lease, execution);
    }

    void forget(JobLease lease) {
        watched.remove(lease);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }

    private void beat() {
        watched.forEach((lease, execution) -> {
            if (!lease.beat()) {
                execution.getStepExecutions().forEach(step -> step.setTerminateOnly());
            }
        });
    }
}
