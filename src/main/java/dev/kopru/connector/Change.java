package dev.kopru.connector;

/** One change of a record, or of a part of it, in a neighbour's list of changes; the record is known by its key there. */
public record Change(ChangePosition position, String key) {}
