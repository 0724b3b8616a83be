package dev.kopru.connector.store.jdbc;

/** Codes as the database compares them. */
final class Codes {

    private Codes() {}

    /** Without trailing blanks, which the database does not look at. */
    static String key(String code) {
        return code.stripTrailing();
    }
}
