package dev.kopru.connector.accounting;

/** One change of what can be sold of a SKU. */
public record LevelChange(CardPosition position, String sku) {}
