package dev.kopru.csv;

import java.util.regex.Pattern;

/** Keeps a spreadsheet from taking text for a formula, by an apostrophe that reading takes off again. */
public final class FormulaGuard {

    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern FIGURE = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)*");

    private FormulaGuard() {}

    /** The text as it can be written to a file; figures stay figures. */
    public static String guarded(String text) {
        return RISKY.matcher(text).matches() && !FIGURE.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that {@link #guarded} was given. */
    public static String original(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
