package dev.kopru.job;

/**
 * A record that cannot go on, with all that is needed to try it again; payload is JSON.
 *
 * @param waits whether nothing is wrong with it: it only waits for another record, and no try of it counts
 */
public record Rejection(Source source, String payload, Reason reason, boolean waits) {

    public Rejection(Source source, String payload, Reason reason) {
        this(source, payload, reason, false);
    }

    /** A record that waits for the one that the reason's first argument names. */
    public static Rejection waiting(Source source, String payload, Reason reason) {
        return new Rejection(source, payload, reason, true);
    }
}
