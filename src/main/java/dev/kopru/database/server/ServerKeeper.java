package dev.kopru.database.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the server of an owned home folder, and starts one that died again where the pools look for it. */
final class ServerKeeper {

    private static final Logger log = LoggerFactory.getLogger(ServerKeeper.class);

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Duration ATTEMPT_ENDS = Duration.ofSeconds(1);

    private final HomeFolder folder;
    private final ServerStart start;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::keep, "embedded-database");
    private volatile RunningServer server;

    private ServerKeeper(HomeFolder folder, ServerStart start, RunningServer server) {
        this.folder = folder;
        this.start = start;
        this.server = server;
    }

    static ServerKeeper of(HomeFolder folder, ServerStart start, RunningServer server) {
        ServerKeeper keeper = new ServerKeeper(folder, start, server);
        keeper.thread.setDaemon(true);
        keeper.thread.start();
        return keeper;
    }

    /** Starts it no more, and ends it politely within {@code patience}, otherwise hard. */
    void end(Duration patience) throws IOException {
        closing.countDown();
        thread.interrupt();
        awaitThread();
        ServerProcesses processes = new ServerProcesses(folder);
        if (!ServerProcesses.isGone(server.process())) {
            processes.end(server.process(), server.address(), patience);
        }
        // An attempt that was interrupted may have left one.
        for (ProcessHandle left : processes.running()) {
            processes.end(left, server.address(), patience);
        }
    }

    private void awaitThread() {
        try {
            thread.join(ATTEMPT_ENDS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            Duration pause = FIRST_PAUSE;
            long running = System.nanoTime();
            while (!isClosingWithin(LOOK)) {
                if (!ServerProcesses.isGone(server.process())) {
                    continue;
                }
                if (System.nanoTime() - running > STEADY.toNanos()) {
                    pause = FIRST_PAUSE;
                }
                log.error(
                        "The embedded database (pid {}) is dead, starting it again in {} s",
                        server.process().pid(),
                        pause.toSeconds());
                pause = startAgain(pause);
                running = System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tries until it runs; answers the pause before the next one, should it die again soon. */
    private Duration startAgain(Duration first) throws InterruptedException {
        Duration pause = first;
        while (!isClosingWithin(pause)) {
            pause = longer(pause);
            if (attempt(pause)) {
                break;
            }
        }
        return pause;
    }

    private boolean attempt(Duration next) {
        try {
            server = start.again(server.address());
            log.info(
                    "The embedded database runs again on 127.0.0.1:{}, pid {}",
                    server.address().port(),
                    server.process().pid());
            return true;
        } catch (IOException | RuntimeException e) {
            // Whatever it is, giving up would leave the service without a database for good.
            if (closing.getCount() > 0) {
                log.error("The embedded database does not start, next try in {} s: {}", next.toSeconds(), e.toString());
            }
            return false;
        }
    }

    private boolean isClosingWithin(Duration time) throws InterruptedException {
        return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
