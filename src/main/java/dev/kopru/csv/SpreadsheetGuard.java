package dev.kopru.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet that opens and saves a list from changing its cells: whatever it would take for a number, a day or a
 * formula, and write in another way, gets an apostrophe, which reading the list takes off again. Only whole numbers that
 * every spreadsheet keeps as they are go without.
 */
final class SpreadsheetGuard {

    private static final Pattern MARKS = Pattern.compile("^'+");
    private static final Pattern KEPT = Pattern.compile("-?(?:0|[1-9]\\d{0,10})");
    private static final String MONTH =
            "(?:oca|şub|mar|nis|may|haz|tem|ağu|eyl|eki|kas|ara|jan|feb|apr|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?";
    private static final Pattern CHANGED = Pattern.compile(
            "[+-]?[%₺$€£]?\\s?[.,]?\\d[\\d.,:/\\s-]*(?:[%₺$€£]|TL|[eE][+-]?\\d+)?" // figures, codes, days in digits
                    + "|\\d{1,4}[\\s./-]{0,2}" + MONTH + "[\\s./-]{0,2}(?:\\d{1,4}[\\s\\d:]*)?" // 1 Mart 2024
                    + "|" + MONTH + "[\\s./-]{0,2}\\d{1,4}", // Mart 2024
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private SpreadsheetGuard() {}

    static String guarded(String text) {
        return isChanged(text) ? "'" + text : FormulaGuard.guarded(text);
    }

    /** The text that {@link #guarded} was given. */
    static String original(String cell) {
        return cell.startsWith("'") && isChanged(cell) ? cell.substring(1) : FormulaGuard.original(cell);
    }

    /** Marks that the text had itself make no difference, so that one more can always be told. */
    private static boolean isChanged(String text) {
        String bare = MARKS.matcher(text).replaceFirst("");
        boolean kept = bare.equals(text) && KEPT.matcher(bare).matches();
        return !kept && CHANGED.matcher(bare).matches();
    }
}
