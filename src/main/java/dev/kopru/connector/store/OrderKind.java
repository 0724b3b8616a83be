package dev.kopru.connector.store;

<<<<<<< HEAD
/** Whether goods go out or come back; unknown when the shop uses a word that Köprü does not know. */
=======
/** Whether goods go out or come back; unknown: a word that no connector understands. */
>>>>>>> connectors
public enum OrderKind {
    ORDER,
    RETURN,
    UNKNOWN
}
