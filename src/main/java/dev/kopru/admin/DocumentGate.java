package dev.kopru.admin;

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
    /** What waits has been read already and takes memory. */
    private static final int MOST_WAITING = 20;

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
        int needed = Math.min(this.lines, BASE + lines);
        turns.take(needed);
        return new Place(turns, needed);
    }
}
