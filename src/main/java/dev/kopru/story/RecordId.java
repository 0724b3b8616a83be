package dev.kopru.story;

/**
 * Which record.
 *
 * @param kind such as order, card, sku, account
 * @param key the key under which its job keeps it where it was rejected, too
 */
public record RecordId(String kind, String key) {}
