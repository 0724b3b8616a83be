package dev.kopru.csv.cell;

import java.util.Set;

/** What programs write where they have no value, and people never do: a brand is not NULL. */
public final class NoValueWords {

    private static final Set<String> WORDS = Set.of(
            "NULL",
            "null",
            "(null)",
            "(NULL)",
            "[NULL]",
            "[null]",
            "<NULL>",
            "<null>",
            "\\N",
            "undefined",
            "[object Object]",
            "NaN");

    private static final String FIRST_LETTERS = "Nn([<\\u";

    private NoValueWords() {}

    public static boolean has(String text) {
        return text.length() > 1 && FIRST_LETTERS.indexOf(text.charAt(0)) >= 0 && WORDS.contains(text);
    }
}
