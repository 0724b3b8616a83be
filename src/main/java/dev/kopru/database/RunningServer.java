package dev.kopru.database;

/** A server process that answers. */
record RunningServer(ProcessHandle process, ServerAddress address) {}
