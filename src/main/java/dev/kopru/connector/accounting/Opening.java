package dev.kopru.connector.accounting;

/** The program's answer to opening one card. */
public sealed interface Opening {

    /** The external reference (account card) or SKU (stock card) that was asked for. */
    String key();

    /** The card exists now, under this code. */
    record Opened(String key, String code) implements Opening {}

    /** The program does not take the card; {@code detail} is its own word. */
    record Refused(String key, String detail) implements Opening {}
}
