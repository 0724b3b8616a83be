package dev.kopru.story;

import org.jspecify.annotations.Nullable;

/**
 * A record that has the key which somebody typed, or one that begins with it.
 *
 * @param label what people know it by
 * @param about who or what it is, for people who may see that; null = nothing is known
 * @param exact whether it has the very key
 */
public record FoundRecord(RecordId id, String label, @Nullable String about, boolean exact) {}
