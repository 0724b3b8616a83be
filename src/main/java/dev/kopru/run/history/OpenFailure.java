package dev.kopru.run.history;

import java.time.Instant;

/**
 * A run that did not end well and has not been resumed.
 *
 * @param restarts how often its instance was restarted by itself already
 * @param endedAt when it failed or was stopped
 * @param byShutdown whether it was stopped because its process was shut down, and did not fail
 * @param cutOff whether it lost its process or its database in the middle of its work, and did not fail by itself
 */
public record OpenFailure(long runId, String job, int restarts, Instant endedAt, boolean byShutdown, boolean cutOff) {}
