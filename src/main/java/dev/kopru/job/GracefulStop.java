package dev.kopru.job;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets the runs of this process finish the chunk they are working on before the process ends; they become STOPPED and
 * the next start goes on with them. A run that needs longer than the grace time is left to die as in a crash.
 */
@Component
class GracefulStop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GracefulStop.class);

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
        Map<Long, Launcher.Active> active = launcher.close();
        active.forEach((id, run) -> {
            runs.stopForShutdown(id);
            log.info("Run {} ends after its chunk", id);
        });
        await(CompletableFuture.allOf(
                active.values().stream().map(Launcher.Active::ended).toArray(CompletableFuture[]::new)));
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
