package dev.kopru.record;

import org.jspecify.annotations.Nullable;

/**
 * Where a record came from.
 *
 * @param key the record's key within its job; one row of the retry table at most
 * @param label what people know the record by, such as the order's number
 * @param location file and lines, for a record from a file
 * @param revision the source's revision of this state; 0 = it knows none
 */
public record Source(String key, String label, Origin origin, @Nullable String location, long revision) {}
