package dev.kopru.connector.store;

/** A document of which the shop does not want to know; {@code detail} is its own word. */
public record RefusedDocument(OrderDocument document, String detail) {}
