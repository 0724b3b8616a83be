package dev.kopru.connector.store;

import java.time.Instant;

/** How many orders are in a status, and when the last of them changed. */
public record StatusCount(String status, long orders, Instant lastChangedAt) {}
