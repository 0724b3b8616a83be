package dev.kopru.connector.store;

/** The document that an order became in the accounting program; state is {@code posted} or {@code cancelled}. */
public record OrderDocument(String orderId, String documentNumber, String state) {}
