package dev.kopru.connector.store.order;

/** What a line of a shop order stands for; a fee may be negative; unknown: a word that no connector understands. */
public enum LineKind {
    GOODS,
    FEE,
    BUNDLE,
    BUNDLE_ITEM,
    UNKNOWN
}
