package dev.kopru.connector.store;

/** Whether goods go out or come back; unknown when the shop uses a word that Köprü does not know. */
public enum OrderKind {
    ORDER,
    RETURN,
    UNKNOWN
}
