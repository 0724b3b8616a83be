package dev.kopru.connector.accounting.document;

/** A sales order word for word as the program has it now; its {@code content} carries the hash that Köprü wrote last. */
public record BookedOrder(PostedOrder posted, SalesOrder content) {}
