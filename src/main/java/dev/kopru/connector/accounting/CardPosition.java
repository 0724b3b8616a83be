package dev.kopru.connector.accounting;

import java.time.Instant;

/** A place in the program's list of changes, which is ordered by instant of change and then by key (byte order). */
public record CardPosition(Instant changedAt, String key) implements Comparable<CardPosition> {

    /** Before every change. */
    public static final CardPosition START = new CardPosition(Instant.parse("1000-01-01T00:00:00Z"), "");

    @Override
    public int compareTo(CardPosition other) {
        int byInstant = changedAt.compareTo(other.changedAt);
        return byInstant != 0 ? byInstant : key.compareTo(other.key);
    }
}
