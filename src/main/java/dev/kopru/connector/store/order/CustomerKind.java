package dev.kopru.connector.store.order;

/** Whether the shop sells to a private person or to a company; unknown: a word that no connector understands. */
public enum CustomerKind {
    B2C,
    B2B,
    UNKNOWN
}
