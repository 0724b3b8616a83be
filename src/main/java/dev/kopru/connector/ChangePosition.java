package dev.kopru.connector;

import java.time.Instant;

/** A place in a neighbour's list of changes, which is ordered by instant of change and then by the record's key (byte order). */
public record ChangePosition(Instant changedAt, String key) implements Comparable<ChangePosition> {

    /** Before every change. */
    public static final ChangePosition START = new ChangePosition(Instant.parse("1000-01-01T00:00:00Z"), "");

    @Override
    public int compareTo(ChangePosition other) {
        int byInstant = changedAt.compareTo(other.changedAt);
        return byInstant != 0 ? byInstant : key.compareTo(other.key);
    }
}
