package dev.kopru.pruning;

/**
 * What became of one piece.
 *
 * @param removed how many were taken away, each with all that belongs to it
 * @param last where the next piece begins
 * @param more whether there is a next one
 */
public record Piece(long removed, long last, boolean more) {

    /** There is nothing left that is old enough. */
    public static final Piece END = new Piece(0, 0, false);

    public static Piece of(long removed, long last) {
        return new Piece(removed, last, true);
    }
}
