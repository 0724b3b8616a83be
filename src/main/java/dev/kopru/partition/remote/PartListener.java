package dev.kopru.partition.remote;

import dev.kopru.run.OutOfMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Listens for parts in every node, and works on those that can be had; a part that is at work when the node stops is left to others. */
class PartListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PartListener.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final PartQueue queue;
    private final PartWork work;
    private final PartTable table;
    private final Duration betweenLooksForForeign;
    private volatile @Nullable Thread thread;
    private Instant looked = Instant.MIN;
    private long saidOf;

    PartListener(PartQueue queue, PartWork work, PartTable table, PartTimes times) {
        this.queue = queue;
        this.work = work;
        this.table = table;
        this.betweenLooksForForeign = times.tellAgain();
    }

    @Override
    public void start() {
        work.comeBack();
        listenOnThreadOfItsOwn();
    }

    /** What nobody expected ends a part, and not the listening. */
    private void listenOnThreadOfItsOwn() {
        Thread listening = new Thread(OutOfMemory.watched(this::listen), "part-listener");
        listening.setDaemon(true);
        listening.setUncaughtExceptionHandler((dead, thrown) -> {
            log.error("Listening for parts was broken off; it begins again", thrown);
            pause(BETWEEN_LOOKS);
            if (thread == dead) {
                listenOnThreadOfItsOwn();
            }
        });
        thread = listening;
        listening.start();
    }

    @Override
    public void stop() {
        thread = null;
        work.leave();
        work.awaitLeft();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** As runs: before the database pools are closed. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void listen() {
        while (thread == Thread.currentThread()) {
            OptionalLong part = queue.next();
            try {
                part.ifPresent(this::workOrLeave);
                sayWhatIsLeftAlone();
            } catch (DataAccessException | TransactionException e) {
                log.warn(
                        "Köprü's own database does not answer, no part is worked on until it does: {}", e.getMessage());
            }
            if (part.isEmpty()) {
                pause(BETWEEN_LOOKS);
            }
        }
    }

    private void workOrLeave(long part) {
        if (!work.isForOthers(part)) {
            work.work(part);
        }
        if (work.isForOthers(part)) {
            queue.putBack(part);
            // They look as often as this node does, and come first.
            pause(BETWEEN_LOOKS.multipliedBy(3));
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once a run. */
    private void sayWhatIsLeftAlone() {
        Instant now = Instant.now();
        if (now.isBefore(looked.plus(betweenLooksForForeign))) {
            return;
        }
        looked = now;
        table.foreign().filter(foreign -> foreign.run() != saidOf).ifPresent(foreign -> {
            saidOf = foreign.run();
            log.warn(
                    "{} parts of run {} are left alone: they belong to version {}, this node is another one",
                    foreign.parts(),
                    foreign.run(),
                    foreign.version());
        });
    }
}
