package dev.kopru.database.server;

/** A server process that answers. */
record RunningServer(ProcessHandle process, ServerAddress address) {}
