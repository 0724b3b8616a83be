package dev.kopru.admin.act;

import org.jspecify.annotations.Nullable;

/** What a replay set going: the run that takes the records, or null when the running or the next one does. */
public record ReplayView(int replayed, @Nullable Long runId, String note) {}
