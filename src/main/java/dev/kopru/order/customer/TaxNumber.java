package dev.kopru.order.customer;

import dev.kopru.text.KeyText;
import dev.kopru.text.SpreadsheetCode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Turkish tax number: VKN (10 digits, companies) or TCKN (11 digits, persons), each with its check digits as published
 * by the revenue administration. Companies from abroad have other numbers, which are taken as they are.
 */
public final class TaxNumber {

    private static final Set<String> PLACEHOLDERS =
            Set.of("11111111111", "2222222222", "22222222222", "1111111111", "0000000000", "00000000000");

    private static final Pattern SEPARATORS = Pattern.compile("[-–—−./:,()'’]+");
    private static final Pattern LABELS = Pattern.compile("^(?:VKN)*+(?:TCKN)*+(?:TC)*+(?:TR)*+");

    private static final Pattern ABROAD = Pattern.compile("(?=.*\\d)[A-Z0-9&*+]{4,}");
    /** Not NO, CH and the like: people write "No: 454…". */
    private static final Pattern EUROPEAN = Pattern.compile(
            "(?:AT|BE|BG|CHE|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|GR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)"
                    + "(?=(?:[A-Z]*\\d){5})[A-Z0-9&*+]{6,}");

    /** Digits of a company's number. */
    public static final int COMPANY_DIGITS = 10;

    private TaxNumber() {}

    /**
     * The number without blanks of any kind, separators and the labels that people and EU forms put before it (VKN, TCKN,
     * TC, TR), its digits in ASCII; null for nothing and for the placeholders that mean "no number". What is left of a wrong
     * one is kept, so that it can be shown.
     */
    public static @Nullable String normalised(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String joined = SEPARATORS
                .matcher(SpreadsheetCode.withoutDecimals(KeyText.cleaned(text)))
                .replaceAll("");
        String number = LABELS.matcher(inAscii(joined).toUpperCase(Locale.ROOT)).replaceFirst("");
        return number.isEmpty() || PLACEHOLDERS.contains(number) ? null : number;
    }

    private static String inAscii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }

    public static boolean isValid(String number) {
        return switch (number.length()) {
            case 10 -> digitsOnly(number) && isVkn(number);
            case 11 -> digitsOnly(number) && isTckn(number);
            default -> false;
        };
    }

    /**
     * Whether it is a number of another country: any that the country of the invoice may have, or one with the prefix of a
     * European country, whose check digits are that country's affair.
     */
    static boolean isForeign(String number, @Nullable String country) {
        boolean abroad =
                country != null && !country.isBlank() && !country.strip().equalsIgnoreCase("TR");
        return abroad
                ? ABROAD.matcher(number).matches()
                : EUROPEAN.matcher(number).matches();
    }

    private static boolean isVkn(String number) {
        int sum = 0;
        for (int i = 1; i <= 9; i++) {
            int t = (digit(number, i - 1) + 10 - i) % 10;
            int v = (t * (1 << (10 - i))) % 9;
            sum += t != 0 && v == 0 ? 9 : v;
        }
        return (10 - sum % 10) % 10 == digit(number, 9);
    }

    private static boolean isTckn(String number) {
        int odd = 0;
        int even = 0;
        for (int i = 0; i < 9; i++) {
            if (i % 2 == 0) {
                odd += digit(number, i);
            } else {
                even += digit(number, i);
            }
        }
        int tenth = Math.floorMod(7 * odd - even, 10);
        int eleventh = (odd + even + tenth) % 10;
        return number.charAt(0) != '0' && tenth == digit(number, 9) && eleventh == digit(number, 10);
    }

    private static boolean digitsOnly(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int digit(String number, int index) {
        return number.charAt(index) - '0';
    }
}
