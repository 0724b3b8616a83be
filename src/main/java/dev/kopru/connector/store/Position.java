package dev.kopru.connector.store;

import java.time.Instant;

/** A place in the shop's list of changes, which is ordered by instant of change and then by id (byte order). */
public record Position(Instant changedAt, String id) implements Comparable<Position> {

    /** Before every change. */
    public static final Position START = new Position(Instant.parse("1000-01-01T00:00:00Z"), "");

    @Override
    public int compareTo(Position other) {
        int byInstant = changedAt.compareTo(other.changedAt);
        return byInstant != 0 ? byInstant : id.compareTo(other.id);
    }
}
