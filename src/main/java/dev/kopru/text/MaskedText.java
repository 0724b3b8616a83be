package dev.kopru.text;

import java.util.regex.Pattern;

/**
 * Text without what tells who somebody is: e-mail addresses, and numbers of ten to twelve digits that stand alone, as tax
 * numbers and phones do. Keys of records, which begin with a word and a colon, stay.
 */
public final class MaskedText {

    /** The same stands in {@code logging.pattern.console}. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?<![\\w.+-])[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++|(?<![\\w:.#/-])[+]?\\d{10,12}(?![\\w:-])");

    private static final String MASK = "***";

    private MaskedText() {}

    public static String of(String text) {
        return PERSONAL.matcher(text).replaceAll(MASK);
    }
}
