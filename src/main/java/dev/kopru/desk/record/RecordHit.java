package dev.kopru.desk.record;

import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param about who or what it is, masked for whoever may not see it
 * @param exact whether it has the very key that was typed
 */
record RecordHit(String kind, String label, @Nullable String about, String address, boolean exact) {}
