package dev.kopru.pruning;

import java.time.Duration;
import java.time.Instant;

/** Rows that are of no use after a while; the owner of their table declares it as a bean. */
public interface Prunable {

    /** What they are, in the plural, for the log. */
    String what();

    /** How long they are kept. */
    Duration keep(PruningSettings.Keep keep);

    /**
     * Takes some of them away; to be called in a transaction that is READ COMMITTED.
     *
     * <p>A few hundred rows at most, by their primary keys, and none that somebody else has locked: whoever works with them
     * waits for nothing, and neither does this.
     *
     * @param before what ended at this instant or later stays
     * @param after where the piece before ended; 0 in the beginning
     */
    Piece piece(Instant before, long after);

    /** Which of them come first: what needs something of the others goes before them. */
    default int order() {
        return 0;
    }
}
