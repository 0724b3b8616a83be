package dev.kopru.retry;

import dev.kopru.record.Source;

/** A rejected record whose time to be tried again has come. */
public record DueRecord(long id, Source source, String payload, boolean payloadEdited) {}
