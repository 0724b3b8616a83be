package dev.kopru.port;

import java.util.Locale;

/** How far a connector was tried by whoever wrote it. */
public enum Trial {
    /** Against the program itself. */
    PROGRAM,
    /** Against tables or answers made for it. */
    OWN_SCHEMA,
    NEVER;

    /** The key under which its words for people are found. */
    public String key() {
        return "trial." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
