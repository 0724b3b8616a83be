package dev.kopru.connector.accounting;

/** A wish to cancel a document; the revision is the shop's, of the order in its cancelled state. */
public record Cancellation(String externalRef, long sourceRevision) {}
