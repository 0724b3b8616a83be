package dev.kopru.run;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * The last bound of a stop: counted from the signal, the process is gone {@link #AFTER_GRACE} after the grace time,
 * whatever hangs. Set before the context is built, because a start that waits for its database is stopped as well.
 */
public final class StopDeadline implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final Logger log = LoggerFactory.getLogger(StopDeadline.class);

    /** Of the five seconds that are promised a loaded machine needs the rest for ending the process itself. */
    private static final Duration AFTER_GRACE = Duration.ofMillis(3500);

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Duration grace =
                event.getEnvironment().getProperty(GracefulStop.GRACE, Duration.class, GracefulStop.DEFAULT_GRACE);
        // All hooks of the process start at the signal; a daemon does not keep an orderly stop waiting.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> daemon(grace.plus(AFTER_GRACE)), "stop-deadline-hook"));
    }

    private static void daemon(Duration time) {
        Thread thread = new Thread(() -> endAfter(time), "stop-deadline");
        thread.setDaemon(true);
        thread.start();
    }

    private static void endAfter(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            log.error("The stop takes longer than {} ms, ending at once as in a crash", time.toMillis());
            Runtime.getRuntime().halt(SecondSignal.TERMINATED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
