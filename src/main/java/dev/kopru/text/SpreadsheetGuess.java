package dev.kopru.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What spreadsheets make of codes that they take for something else: dates (3-1 becomes 01.Mar), times (1:2), truth values and formulas.
 * The code that stood there is gone. Months stand as spreadsheets write them: MAR-24 may be a code, Mar-24 is a month.
 */
public final class SpreadsheetGuess {

    private static final int LONGEST = 32;

    private static final String MONTH =
            "(?:Oca(?:k)?|Şub(?:at)?|Mar(?:t|ch)?|Nis(?:an)?|May(?:ıs)?|Haz(?:iran)?|Tem(?:muz)?"
                    + "|Ağu(?:stos)?|Eyl(?:ül)?|Eki(?:m)?|Kas(?:ım)?|Ara(?:lık)?|Jan(?:uary)?|Feb(?:ruary)?|Apr(?:il)?|June?|July?"
                    + "|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
                    + "|Jän(?:ner)?|Januar|Februar|März?|Mrz|Mai|Juni|Juli|Okt(?:ober)?|Dez(?:ember)?)";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String YEAR = "(?:(?:19|20)?\\d\\d)";
    private static final String TIME = "(?:[ T]\\d{1,2}:\\d\\d(?::\\d\\d)?)?";

    /** In German a blank stands before the month, and before the year: 01. Mrz, Mrz 24. */
    private static final Pattern WITH_MONTH = Pattern.compile(DAY + "(?:[./-]|\\. )" + MONTH + "|" + MONTH + "[./-]"
            + YEAR + "|" + MONTH + " (?:(?:19|20)\\d\\d|\\d\\d)");

    private static final Pattern WITH_SECONDS = Pattern.compile("\\d{1,3}:[0-5]\\d:[0-5]\\d");
    private static final Pattern WHOLE_WITH_MONTH = Pattern.compile(
            DAY + "[./ -]" + MONTH + "[./ -]" + YEAR + TIME, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(?:19|20)\\d\\d" + TIME);
    private static final Pattern WHOLE_BY_YEAR =
            Pattern.compile("(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])" + TIME);

    /** In the form of keys. */
    private static final Set<String> TRUTH = Set.of("true", "false", KeyText.of("DOĞRU"), KeyText.of("YANLIŞ"));

    private SpreadsheetGuess() {}

    /** Whether it is no code any more; for codes without the marks of a text. */
    public static boolean isOne(String code) {
        if (code.startsWith("=")) {
            return true;
        }
        if (code.length() < 4 || code.length() > LONGEST) {
            return false;
        }
        if (code.indexOf(':') > 0 && WITH_SECONDS.matcher(code).matches()) {
            return true;
        }
        return hasSeparator(code)
                ? mayBeDate(code) && isDate(code)
                : Character.isLetter(code.charAt(0)) && TRUTH.contains(KeyText.of(code));
    }

    /** Files have millions of codes: a date begins with one, two or four digits, or is a month and a year of two or four. */
    private static boolean mayBeDate(String code) {
        int first = 0;
        boolean isWord = true;
        while ("./- ".indexOf(code.charAt(first)) < 0) {
            isWord &= Character.isLetter(code.charAt(first));
            first++;
        }
        int behind = code.length() - first - 1;
        return Character.isDigit(code.charAt(0)) ? first <= 2 || first == 4 : isWord && (behind == 2 || behind == 4);
    }

    private static boolean isDate(String code) {
        return WITH_MONTH.matcher(code).matches()
                || WHOLE_WITH_MONTH.matcher(code).matches()
                || WHOLE_BY_YEAR.matcher(code).matches()
                || isDayAndMonth(WHOLE.matcher(code));
    }

    private static boolean isDayAndMonth(Matcher date) {
        if (!date.matches()) {
            return false;
        }
        int one = Integer.parseInt(date.group(1));
        int other = Integer.parseInt(date.group(3));
        return Math.min(one, other) >= 1 && Math.min(one, other) <= 12 && Math.max(one, other) <= 31;
    }

    private static boolean hasSeparator(String code) {
        return code.indexOf('.') > 0 || code.indexOf('-') > 0 || code.indexOf('/') > 0 || code.indexOf(' ') > 0;
    }
}
