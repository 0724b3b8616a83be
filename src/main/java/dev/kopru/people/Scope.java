package dev.kopru.people;

import java.util.Locale;

/** What a token is for; it may do that, and no more than its person. */
public enum Scope {
    /** Makes and revokes links to statements. */
    LINKS,
    /** Sends files and sees what became of them. */
    IMPORTS,
    /** Reads the figures for monitoring. */
    METRICS,
    /** Does what operators do. */
    OPERATE,
    /** Reads what its person may read. */
    READ;

    /** As the API writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String authority() {
        return "SCOPE_" + name();
    }
}
