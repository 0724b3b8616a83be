package dev.kopru.admin.statement;

import dev.kopru.admin.request.DocumentsBusyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets only so many lines of statements become documents at a time, since each costs memory until the document is done.
 * Whoever gets no turn soon is asked to come again.
 */
@Component
class DocumentGate {

    /** What a line of a PDF takes while it is made, with room for all else that the service does. */
    private static final int BYTES_OF_LINE = 8_000;
    /** What a document takes without any line, in lines. */
    private static final int BASE = 200;
    /** What it takes where it is whole in memory: letters, styles and buffers of its own, and more while all that is new. */
    private static final int BASE_IN_MEMORY = 2_000;
    /** What waits has been read already and takes memory: so many short ones, or a fifth of that of long ones. */
    private static final int MOST_WAITING = 100;

    private static final int LINES_OF_SHORT = 1_000;
    private static final int WEIGHT_OF_LONG = 5;

    private final int lines;
    private final Turns turns;

    /** {@code lines}: at a time; 0 = by the memory that there is. */
    DocumentGate(@Value("${kopru.http.document-lines:0}") int lines) {
        this.lines = lines > 0 ? lines : byMemory();
        this.turns = new Turns(this.lines, MOST_WAITING);
    }

    private static int byMemory() {
        return (int) Math.min(Runtime.getRuntime().maxMemory() / BYTES_OF_LINE, Integer.MAX_VALUE);
    }

    /** The place that a document takes until it is closed. */
    record Place(Turns turns, int lines) implements AutoCloseable {

        @Override
        public void close() {
            turns.giveBack(lines);
        }
    }

    /** Waits a while for room for so many lines; throws {@link DocumentsBusyException}. */
    Place enter(int lines) {
        return enter(BASE, lines);
    }

    /** As {@link #enter}, for a document that is whole in memory before its first byte can be sent. */
    Place enterInMemory(int lines) {
        return enter(BASE_IN_MEMORY, lines);
    }

    private Place enter(int base, int lines) {
        int needed = Math.min(this.lines, base + lines);
        turns.take(needed, lines <= LINES_OF_SHORT ? 1 : WEIGHT_OF_LONG);
        return new Place(turns, needed);
    }
}
