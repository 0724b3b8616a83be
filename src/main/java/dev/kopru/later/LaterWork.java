package dev.kopru.later;

/** Rows from before an upgrade that lack what newer ones have; the owner of their table declares it as a bean. */
public interface LaterWork {

    /** What it is called in {@code later_work}; never changes, and never means anything else. */
    String name();

    /**
     * Does it for some rows; to be called in a transaction that also remembers where it ended.
     *
     * <p>A few hundred rows at most, by their primary keys. Rows that were written since have what they need: to meet one of
     * them changes nothing.
     *
     * @param after where the piece before ended; 0 in the beginning
     */
    Piece piece(long after);

    /**
     * What became of one piece.
     *
     * @param done how many rows got what they lacked
     * @param last the last row that was looked at
     * @param more whether there are rows behind it
     */
    record Piece(long done, long last, boolean more) {

        /** There is no row behind this one. */
        public static Piece endAt(long last) {
            return new Piece(0, last, false);
        }
    }
}
