package dev.kopru.stockcard.image.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a child complains of: its end is kept, so that it can be told why one did not start. */
final class LastWords {

    private static final int KEPT = 400;

    private final StringBuilder words = new StringBuilder();

    private LastWords() {}

    /** Reads on a thread of its own until the child has gone. */
    static LastWords of(InputStream errors) {
        LastWords words = new LastWords();
        Thread reading = new Thread(() -> words.read(errors), "image-child-errors");
        reading.setDaemon(true);
        reading.start();
        return words;
    }

    private void read(InputStream errors) {
        byte[] some = new byte[KEPT];
        try (errors) {
            int length = errors.read(some);
            while (length >= 0) {
                add(new String(some, 0, length, StandardCharsets.UTF_8));
                length = errors.read(some);
            }
        } catch (IOException e) {
            add(String.valueOf(e.getMessage()));
        }
    }

    private synchronized void add(String more) {
        words.append(more);
        words.delete(0, Math.max(0, words.length() - KEPT));
    }

    @Override
    public synchronized String toString() {
        return words.toString().strip().replaceAll("\\s+", " ");
    }
}
