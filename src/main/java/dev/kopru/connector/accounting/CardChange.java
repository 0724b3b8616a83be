package dev.kopru.connector.accounting;

/** One change of a stock card or of a part of it. */
public record CardChange(CardPosition position, String cardCode) {}
