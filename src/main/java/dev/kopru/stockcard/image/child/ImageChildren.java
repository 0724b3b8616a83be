package dev.kopru.stockcard.image.child;

import dev.kopru.run.OutOfMemory;
import dev.kopru.stockcard.image.pixel.BadImageException;
import dev.kopru.stockcard.image.pixel.MadeImage;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes all sizes of pictures in child processes: as many as there are threads that ask at once, started when there is
 * work and ended when there was none for some seconds. Safe to call on many threads.
 */
public final class ImageChildren implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ImageChildren.class);
    private static final Duration TO_START = Duration.ofMinutes(1);
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final long LOOK_AROUND_MILLIS = 250;

    /** A decoder that still answers says itself that it is late; the child is ended only when it does not. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Supplier<ProcessBuilder> command;
    private final Duration longest;
    private final Deque<Child> idle = new ConcurrentLinkedDeque<>();
    private final Set<Child> busy = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService guard = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "image-children");
        thread.setDaemon(true);
        return thread;
    });

    /** {@code megabytes}: the heap of each child. */
    public ImageChildren(Orders orders, int megabytes) {
        this(() -> ChildCommand.of(orders, megabytes), orders.time());
    }

    /** {@code longest}: for one picture. */
    ImageChildren(Supplier<ProcessBuilder> command, Duration longest) {
        this.command = command;
        this.longest = longest;
        guard.scheduleWithFixedDelay(
                OutOfMemory.watched(this::lookAround), LOOK_AROUND_MILLIS, LOOK_AROUND_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * One picture for each configured size, the smallest first.
     *
     * @param lives how many children it may cost: with the last one the picture is refused
     * @throws BadImageException when nothing can be made of it; whatever the bytes are, nothing else is thrown for them
     * @throws DecodingLeftException after {@link #leave}
     */
    public List<MadeImage> make(byte[] file, int lives) throws BadImageException {
        for (int death = 1; ; death++) {
            try {
                return once(file);
            } catch (ChildDeathException e) {
                log.info("An image decoding process has died ({} of {}): {}", death, lives, e.getMessage());
                if (death >= lives) {
                    throw e.blamed(longest);
                }
            }
        }
    }

    private List<MadeImage> once(byte[] file) throws BadImageException, ChildDeathException {
        Child child = free();
        child.goOnUntil(in(longest.plus(GRACE)));
        boolean usable = false;
        try {
            List<MadeImage> made = child.make(file);
            usable = true;
            return made;
        } catch (BadImageException e) {
            usable = true;
            throw e;
        } finally {
            busy.remove(child);
            if (usable) {
                child.goOnUntil(in(IDLE));
                idle.push(child);
            }
        }
    }

    /** One that waits for work already, or a new one; it counts as busy. */
    private Child free() {
        Child child = idle.poll();
        while (child != null) {
            child.goOnUntil(in(TO_START));
            busy.add(child);
            // Between two pictures anything may have ended it, which no picture is to blame for.
            if (child.isAlive()) {
                return child;
            }
            busy.remove(child);
            child = idle.poll();
        }
        return started();
    }

    private Child started() {
        Child child = Child.start(command.get(), in(TO_START));
        busy.add(child);
        boolean listens = false;
        try {
            child.await();
            listens = true;
            return child;
        } finally {
            if (!listens) {
                busy.remove(child);
            }
        }
    }

    /** Ends whatever is being decoded, because nobody waits for it any more. */
    public void leave() {
        busy.forEach(Child::endAsLeft);
    }

    private void lookAround() {
        long now = System.nanoTime();
        busy.stream().filter(child -> child.isOver(now)).forEach(Child::endAsLate);
        idle.stream().filter(child -> child.isOver(now) && idle.remove(child)).forEach(Child::endAsLeft);
    }

    private static long in(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    @Override
    public void close() {
        guard.shutdownNow();
        busy.forEach(Child::endAsLeft);
        idle.forEach(Child::endAsLeft);
    }
}
