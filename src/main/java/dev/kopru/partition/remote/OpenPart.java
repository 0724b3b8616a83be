package dev.kopru.partition.remote;

import org.jspecify.annotations.Nullable;

/**
 * A part that has not ended.
 *
 * @param node who had it last
 * @param free whether nobody has it, or who had it is silent for too long
 */
record OpenPart(long id, String name, @Nullable String node, boolean free) {}
