package dev.kopru.connector.store;

/** The shop's answer for the statements of one account. */
public sealed interface AccountAnswer {

    String accountCode();

    /** The shop shows them now, and no others of the account. */
    record Shown(String accountCode) implements AccountAnswer {}

    /** The shop shows a newer state already. */
    record Older(String accountCode) implements AccountAnswer {}

    /** The shop does not take them, and shows what it showed before; {@code detail} is its own word. */
    record Refused(String accountCode, String detail) implements AccountAnswer {}
}
