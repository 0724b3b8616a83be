package dev.kopru.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What spreadsheets do to codes: they mark them as text, take them for numbers and write these with decimals, groups or
 * exponents. What keeps all digits can be undone; what lost some cannot.
 */
public final class SpreadsheetCode {

    private static final Pattern TEXT_FORMULA = Pattern.compile("=\\s*+\"((?:[^\"]|\"\")*+)\"");
    private static final Pattern SIGNED_EXPONENT = Pattern.compile("-?\\d(?:[.,]\\d++)?\\s?[eE]\\s?\\+\\d++");
    private static final Pattern EXPONENT_WITH_DECIMALS = Pattern.compile("-?\\d[.,]\\d++\\s?[eE]\\s?[+-]?\\d++");
    private static final Pattern ANY_EXPONENT = Pattern.compile("-?\\d++(?:[.,]\\d++)?\\s?[eE]\\s?[+-]?\\d++");
    private static final Pattern LONG_ROUNDED = Pattern.compile("[1-9]\\d{5,14}0{6,}+|[1-9]\\d{14}0{3,}+");
    private static final Pattern ROUNDED = Pattern.compile("[1-9]\\d{5,7}0{6}");

    private static final Set<String> ERRORS = Set.of(
            "#N/A",
            "#NA",
            "#REF!",
            "#VALUE!",
            "#NAME?",
            "#NUM!",
            "#DIV/0!",
            "#NULL!",
            "#SPILL!",
            "#CALC!",
            "#YOK",
            "#BAŞV!",
            "#DEĞER!",
            "#AD?",
            "#SAYI!",
            "#SAYI/0!",
            "#BOŞ!",
            "#TAŞMA!",
            "#HESAPLA!");
    private static final Pattern TOO_NARROW = Pattern.compile("#{3,}+");

    private static final Pattern DECIMALS = Pattern.compile("(\\d++)[.,]0{1,2}|(\\d{4,})[.,]0++");
    private static final Pattern GROUPS_AND_DECIMALS =
            Pattern.compile("([1-9]\\d{0,2}(?:\\.\\d{3})++),0{1,2}|([1-9]\\d{0,2}(?:,\\d{3})++)\\.0{1,2}");
    private static final Pattern GROUPED = Pattern.compile(
            "[1-9]\\d{0,2}(?:(?:\\.\\d{3})++|(?:,\\d{3})++|(?:['’]\\d{3})++|(?:[ \\u00A0\\u202F\\u2009]\\d{3})++)");
    private static final Pattern PRINTED = Pattern.compile("\\d[\\d\\s\\u00A0\\u202F\\u2009-]*+");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]++");

    private static final Pattern MARKED_NUMBER = Pattern.compile("'\\d[^']*+");
    private static final int SHORT_GTIN = 8;

    private SpreadsheetCode() {}

    /** Without the mark of a text ({@code ="0012"}); an apostrophe is for the reader of cells. */
    public static String withoutTextFormula(String text) {
        if (!text.startsWith("=")) {
            return text;
        }
        Matcher formula = TEXT_FORMULA.matcher(text);
        return formula.matches() ? formula.group(1).replace("\"\"", "\"") : text;
    }

    /** Whether a spreadsheet wrote that it has no value, in English or Turkish. */
    public static boolean isErrorValue(String text) {
        return text.startsWith("#") && ERRORS.contains(text);
    }

    /** Whether it is a number with an exponent, whose digits are lost; 12E5 may be an ordinary code. */
    public static boolean hasLostDigits(String code) {
        return isErrorValue(code)
                || code.startsWith("###") && TOO_NARROW.matcher(code).matches()
                || hasLetterOfExponents(code)
                        && (SIGNED_EXPONENT.matcher(code).matches()
                                || EXPONENT_WITH_DECIMALS.matcher(code).matches());
    }

    /** Whether zeros stand for the last digits of a long number: behind the fifteenth, or the last six of twelve and more. */
    public static boolean isRounded(String code) {
        return code.endsWith("000") && LONG_ROUNDED.matcher(code).matches();
    }

    /** Whether the digits of a barcode are lost: with any exponent, or with zeros instead of the last six digits. */
    public static boolean hasLostDigitsOfBarcode(String barcode) {
        return hasLostDigits(barcode)
                || ANY_EXPONENT.matcher(barcode).matches()
                || ROUNDED.matcher(barcode).matches();
    }

    /** Whether it is written as a number with decimals that are zero: 4501.0, 4501,00, 4.501,00. */
    public static boolean hasDecimals(String code) {
        return !withoutDecimals(code).equals(code);
    }

    /** The digits of a code with decimals that are zero; others as they are. */
    public static String withoutDecimals(String code) {
        if (!code.endsWith("0") || code.indexOf('.') < 0 && code.indexOf(',') < 0) {
            return code;
        }
        Matcher decimals = DECIMALS.matcher(code);
        if (decimals.matches()) {
            return decimals.group(1) == null ? decimals.group(2) : decimals.group(1);
        }
        Matcher grouped = GROUPS_AND_DECIMALS.matcher(code);
        if (grouped.matches()) {
            String digits = grouped.group(1) == null ? grouped.group(2) : grouped.group(1);
            return NO_DIGITS.matcher(digits).replaceAll("");
        }
        return code;
    }

    /**
     * The digits of a barcode whose digits are grouped, as a number or as they are printed below the bars, and not filled up
     * with a zero; others as they are, for a shop's own codes may have signs between their digits.
     */
    public static String withoutGroups(String written) {
        String barcode = withPlainDigits(written);
        boolean grouped = GROUPED.matcher(barcode).matches();
        if (!grouped && !PRINTED.matcher(barcode).matches()) {
            return barcode;
        }
        String digits = NO_DIGITS.matcher(barcode).replaceAll("");
        boolean isLong = digits.length() > SHORT_GTIN;
        return Gtin.hasLength(digits) && (grouped && isLong || Gtin.isValid(digits)) ? Gtin.unfilled(digits) : barcode;
    }

    /** Digits are those of ASCII, whatever the width or script they are written in. */
    private static String withPlainDigits(String text) {
        if (text.chars().noneMatch(c -> c > 0x7F && Character.isDigit(c))) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** A barcode without the marks, decimals and groups that a spreadsheet gave it; a shop's own codes as they are. */
    public static String barcode(String text) {
        String bare = withoutTextFormula(text.strip());
        String unmarked = MARKED_NUMBER.matcher(bare).matches() ? bare.substring(1) : bare;
        String digits = withoutDecimals(unmarked);
        return withoutGroups(Gtin.hasLength(digits) ? digits : unmarked);
    }

    /** Nearly all codes are read without a pattern. */
    private static boolean hasLetterOfExponents(String code) {
        char first = code.isEmpty() ? ' ' : code.charAt(0);
        boolean isNumber = first == '-' || first >= '0' && first <= '9';
        return isNumber && (code.indexOf('E') > 0 || code.indexOf('e') > 0);
    }
}
