package dev.kopru.connector.store;

/** Whether goods go out or come back. */
public enum OrderKind {
    ORDER,
    RETURN
}
