package dev.kopru.stockcard.image.pixel;

import java.util.concurrent.Semaphore;

/** Lets only so much go on at once that together it fits into the memory set aside for it. */
public final class MemoryGate {

    private static final int UNIT = 64 * 1024;

    private final int units;
    private final Semaphore free;

    public MemoryGate(long bytes) {
        this.units = (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes / UNIT));
        this.free = new Semaphore(units, true);
    }

    /** Waits until so many bytes are free, or all of them where there are fewer. */
    public Pass enterWithAtMost(long bytes) {
        int wanted = (int) Math.min(units, bytes / UNIT + 1);
        free.acquireUninterruptibly(wanted);
        return () -> free.release(wanted);
    }

    /** Waits until so many bytes are free; refuses at once what can never fit. */
    Pass enter(long bytes) throws BadImageException {
        int wanted = (int) Math.min(Integer.MAX_VALUE, bytes / UNIT + 1);
        if (wanted > units) {
            throw BadImageException.because(
                    ImageReason.IMAGE_NEEDS_MEMORY, megabytes(bytes), megabytes((long) units * UNIT));
        }
        free.acquireUninterruptibly(wanted);
        return () -> free.release(wanted);
    }

    private static long megabytes(long bytes) {
        return Math.max(1, bytes >> 20);
    }

    /** What was taken, until it is given back. */
    public interface Pass extends AutoCloseable {
        @Override
        void close();
    }
}
