package dev.kopru.retry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rejected records a run tries again.
 *
 * @param now those whose time has come by then
 * @param replay only those that a person asked for under this name, all of them; null: whatever is due
 * @param pageSize how many are read at once
 * @param perRun at most so many of those that nobody asked for
 */
public record DueScope(String job, Instant now, @Nullable String replay, int pageSize, int perRun) {}
