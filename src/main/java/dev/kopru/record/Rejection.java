package dev.kopru.record;

/** A record that cannot go on, with all that is needed to try it again; payload is JSON. */
public record Rejection(Source source, String payload, Reason reason) {}
