package dev.kopru.connector.store.order;

/** Whether goods go out or come back; unknown: a word that no connector understands. */
public enum OrderKind {
    ORDER,
    RETURN,
    UNKNOWN
}
