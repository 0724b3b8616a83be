package dev.kopru.run;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Lets the runs of this process finish the chunk they are working on before the process ends; they become STOPPED and
 * the next start resumes them. A run that needs longer than the grace time is left to die as in a crash.
 */
@Component
class GracefulStop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GracefulStop.class);

    static final String GRACE = "kopru.stop-grace";
    static final Duration DEFAULT_GRACE = Duration.ofSeconds(30);

    private final JobRuns runs;
    private final Launcher launcher;
    private final Duration grace;
    private final SecondSignal secondSignal = new SecondSignal();
    private volatile boolean running;

    GracefulStop(JobRuns runs, Launcher launcher, @Value("${kopru.stop-grace:30s}") Duration grace) {
        this.runs = runs;
        this.launcher = launcher;
        this.grace = grace;
    }

    /** An application context may be paused and go on later. */
    @Override
    public void start() {
        secondSignal.meansWhatItDid();
        launcher.open();
        running = true;
    }

    /** Before everything else: timers, web server and database pools are still there for the last chunk. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void stop() {
        running = false;
        secondSignal.endsAtOnce();
        await(CompletableFuture.supplyAsync(this::endRuns, GracefulStop::onThreadOfItsOwn)
                .thenCompose(ended -> ended));
    }

    /** A database that hangs must not hold the stop longer than a run may. */
    private static void onThreadOfItsOwn(Runnable work) {
        Thread thread = new Thread(work, "graceful-stop");
        thread.setDaemon(true);
        thread.start();
    }

    private CompletableFuture<Void> endRuns() {
        Map<Long, Launcher.Active> active = launcher.close();
        active.forEach(this::end);
        return CompletableFuture.allOf(
                active.values().stream().map(Launcher.Active::ended).toArray(CompletableFuture[]::new));
    }

    private void end(long id, Launcher.Active run) {
        try {
            runs.stopForShutdown(id);
            log.info("Run {} ends after its chunk", id);
        } catch (DataAccessException | TransactionException e) {
            log.warn("Run {} ends, but the database does not record it: {}", id, e.getMessage());
            run.execution().getStepExecutions().forEach(StepExecution::setTerminateOnly);
        }
    }

    private void await(CompletableFuture<Void> allEnded) {
        try {
            allEnded.get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.warn("A run did not end within {}; the next start recovers it", grace);
        } catch (ExecutionException e) {
            log.warn("A run ended with an error while Köprü was stopping", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
