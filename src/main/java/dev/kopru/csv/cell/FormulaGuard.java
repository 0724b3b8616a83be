package dev.kopru.csv.cell;

import dev.kopru.text.SpreadsheetCode;
import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking text for a formula, by an apostrophe that reading takes off again. Reading takes off the
 * marks with which spreadsheets themselves keep a number a text as well ({@code '0012}, {@code ="0012"}); an apostrophe
 * that no spreadsheet needs belongs to the text ({@code 's-Hertogenbosch}, {@code '80s}).
 */
public final class FormulaGuard {

    private static final Pattern RISKY = Pattern.compile("'*+[=+\\-@\\t\\r].*+", Pattern.DOTALL);
    private static final Pattern FIGURE = Pattern.compile("[+-]?\\d++(?:[.,]\\d++)*+");
    /** What a spreadsheet would take for a number, a date or a time. */
    private static final Pattern NUMBER_LIKE =
            Pattern.compile("'*+(?=\\D*+\\d)[\\d.,:/%\\s\\u00A0\\u202F\\u20BA$€+-]++(?:[eE][+-]?\\d++)?");

    private FormulaGuard() {}

    /** The text as it can be written to a file; figures stay figures. */
    public static String guarded(String text) {
        boolean isRisky = RISKY.matcher(text).matches() && !FIGURE.matcher(text).matches();
        return isRisky || isMarked(text) ? "'" + text : text;
    }

    /** The text that {@link #guarded} was given, or that a spreadsheet marked as one. */
    public static String original(String cell) {
        if (isMarked(cell)) {
            return CellText.stripped(cell.substring(1));
        }
        return CellText.stripped(SpreadsheetCode.withoutTextFormula(cell));
    }

    /** Whether it begins with an apostrophe that keeps it from being a number or a formula. */
    private static boolean isMarked(String text) {
        return text.startsWith("'")
                && (RISKY.matcher(text).matches() || NUMBER_LIKE.matcher(text).matches());
    }
}
