package dev.kopru.connector;

/** What a neighbour answers about one record that it was to take. */
public sealed interface Answer {

    /** By which the record was sent: a SKU, a code, an external reference, an order's key. */
    String key();

    /** The neighbour has it now as it was sent. */
    record Taken(String key) implements Answer {}

    /** The card exists now, under this code. */
    record Opened(String key, String code) implements Answer {}

    /** The neighbour has a newer state of it already. */
    record Older(String key) implements Answer {}

    /** The neighbour has no such record; {@code similar}: one that differs only in upper and lower case, or empty. */
    record Unknown(String key, String similar) implements Answer {}

    /** The neighbour does not take it, and goes on having what it had; {@code detail} is its own word. */
    record Refused(String key, String detail) implements Answer {}

    /** The neighbour cannot say yet (it is still working on this record): to be tried again later. */
    record Later(String key, String detail) implements Answer {}
}
