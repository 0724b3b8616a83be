package dev.kopru.connector.store;

import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are wanted: exactly these statuses, placed at or after {@code placedFrom} (an order without a date
 * counts as placed), and last changed at or before {@code changedUntil}; null means no bound.
 */
public record OrderSelection(
        SortedSet<String> statuses, @Nullable Instant placedFrom, @Nullable Instant changedUntil) {}
