package dev.kopru.connector.accounting;

/** One change in an account: of its card or of a movement. */
public record AccountChange(CardPosition position, String accountCode) {}
