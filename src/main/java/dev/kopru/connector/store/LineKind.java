package dev.kopru.connector.store;

<<<<<<< HEAD
/** What a line of a shop order stands for; a fee may be negative, unknown is a word of the shop that Köprü does not know. */
=======
/** What a line of a shop order stands for; a fee may be negative; unknown: a word that no connector understands. */
>>>>>>> connectors
public enum LineKind {
    GOODS,
    FEE,
    BUNDLE,
    BUNDLE_ITEM,
    UNKNOWN
}
