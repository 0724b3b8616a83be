package dev.kopru.connector.store;

/**
 * The document of an order: its number in the books and {@code posted} or {@code cancelled}.
 *
 * @param orderId the shop's key of the order
 * @param orderNumber what people know the order by; empty where that is not known
 */
public record OrderDocument(String orderId, String orderNumber, String documentNumber, String state) {}
