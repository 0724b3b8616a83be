package dev.kopru.connector.store;

/** Whether the shop sells to a private person or to a company. */
public enum CustomerKind {
    B2C,
    B2B
}
