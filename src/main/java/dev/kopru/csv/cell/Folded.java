package dev.kopru.csv.cell;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which headers and key words are compared: MİKTAR, Miktar, MIKTAR and mıktar are one word. */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    /** The sign of a negative number is none. */
    private static final Pattern GAPS = Pattern.compile("(?!^-\\d)[\\s\\p{Z}\\p{Cf}_-]+");

    /** What people write between the words of a header, or leave out. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\\p{Cf}_.'’\\u2010-\\u2015-]+");

    private Folded() {}

    /** Small letters without accents and dots, one blank between words; the same on every machine. */
    public static String of(String text) {
        return isPlain(text) ? text : folded(text);
    }

    /** Whether it is in this form already, as most words are that are asked for. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isPlain(c) || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }

    /** Whether it stays what it is but for a capital. */
    public static boolean isPlain(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static String folded(String text) {
        String apart =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String small = apart.toLowerCase(Locale.ROOT).replace('ı', 'i');
        return GAPS.matcher(small).replaceAll(" ").strip();
    }

    /** The form in which headers are compared: Stok Kodu, STOKKODU and Stok_Kodu are one column. */
    public static String header(String text) {
        return BETWEEN_WORDS.matcher(of(text)).replaceAll("");
    }
}
