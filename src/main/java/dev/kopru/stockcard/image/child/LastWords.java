package dev.kopru.stockcard.image.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a child complains of: its end is kept, so that it can be told why one did not start. */
final class LastWords {

    private static final int KEPT = 400;

    /** A grandchild may hold the stream open. */
    private static final long MILLIS_TO_END = 1000;

    private final StringBuilder words = new StringBuilder();
    private final Thread reading;

    private LastWords(InputStream errors) {
        reading = new Thread(() -> read(errors), "image-child-errors");
        reading.setDaemon(true);
    }

    /** Reads on a thread of its own until the child has gone. */
    static LastWords of(InputStream errors) {
        LastWords words = new LastWords(errors);
        words.reading.start();
        return words;
    }

    /** All of them, where the child has gone: its last words are read a moment after its end. */
    String atTheEnd() {
        try {
            reading.join(MILLIS_TO_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return said();
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

    private synchronized String said() {
        return words.toString().strip().replaceAll("\\s+", " ");
    }
}
