package dev.kopru.csv.cell;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet that opens and saves a list from changing its cells: whatever it would take for a number, a day or a
 * formula, and write in another way, gets an apostrophe, which reading the list takes off again. Only whole numbers that
 * every spreadsheet keeps as they are go without.
 */
public final class SpreadsheetGuard {

    private static final Pattern MARKS = Pattern.compile("^'+");
    private static final Pattern KEPT = Pattern.compile("0|-?[1-9]\\d{0,10}");
    private static final String MONTH =
            "(?:oca|şub|mar|nis|may|haz|tem|ağu|eyl|eki|kas|ara|jan|feb|apr|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?";
    private static final String DAY = "(?:paz|sal|çar|per|cum|cmt|mon|tue|wed|thu|fri|sat|sun)\\p{L}*\\.?,?\\s*+";
    private static final String HALF = "(?:am|pm|a\\.m\\.|p\\.m\\.|öö|ös)";
    private static final String TIME = "\\d{1,2}(?::\\d{1,2})*+(?:[.,]\\d++)?\\s*+" + HALF + "?";

    /** Figures, codes and days in digits. */
    private static final Pattern FIGURES = Pattern.compile(
            "[+-]?[(]?[+-]?[%₺$€£]?\\s?[.,]?\\d[\\d.,:/\\s-]*+(?:[%₺$€£]|TL|[eE][+-]?\\d++)?[)]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** 2024-03-01T08:26:00Z, 12:30 PM, 1 Mart 2024, Pazartesi, 1 Mart 2024 08:30, March 1, 2024, Mar-24, doğru. */
    private static final Pattern WORDS = Pattern.compile(
            "\\d{2,4}-?\\d{1,2}-?\\d{1,2}T[\\d:.,]++(?:Z|[+-][\\d:]++)?"
                    + "|(?:[\\d./-]++\\s++)?" + TIME
                    + "|(?=\\D*+\\d)(?:" + DAY + ")?(?:\\d{1,4}[\\s./,-]*+)?" + MONTH
                    + "(?:[\\s./,-]*+\\d{1,4})?(?:[\\s,./-]++\\d{1,4})?(?:[\\s,]++" + TIME + ")?"
                    + "|true|false|doğru|yanlış",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** No spreadsheet takes a longer text for a day. */
    private static final int LONGEST_DAY = 60;

    private SpreadsheetGuard() {}

    public static String guarded(String text) {
        return isChanged(text) ? "'" + text : FormulaGuard.guarded(text);
    }

    /** The text that {@link #guarded} was given. */
    public static String original(String cell) {
        return cell.startsWith("'") && isChanged(cell) ? cell.substring(1) : FormulaGuard.original(cell);
    }

    /** Marks that the text had itself make no difference, so that one more can always be told. */
    private static boolean isChanged(String text) {
        String bare = MARKS.matcher(text).replaceFirst("");
        boolean kept = bare.equals(text) && KEPT.matcher(bare).matches();
        boolean isDay = bare.length() <= LONGEST_DAY && WORDS.matcher(bare).matches();
        return !kept && (isDay || FIGURES.matcher(bare).matches());
    }
}
