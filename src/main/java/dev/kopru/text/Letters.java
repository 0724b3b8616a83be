package dev.kopru.text;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the letters of a text say about the character sets it went through. Only shapes that no Turkish or western word has
 * are damage for certain; the others depend on what else stands in the same column.
 */
public enum Letters {
    /** Nothing odd. */
    FINE,
    /** A letter of another language, which damaged Turkish has as well: ß for ş. */
    COMPANION,
    /** Letters that damaged Turkish has, in a word with others that it cannot have: Þórður. */
    FOREIGN,
    /** windows-1254 that was read as Latin-1, windows-1250 or windows-1251: Þiþe, Ýðne, kalýn. */
    LATIN,
    /** A code page of DOS that was read as one of Windows, or the other way round: €i§ k”fte, k÷fte, kal²n. */
    DOS,
    /** Mac Turkish that was read as windows-1254: Şiße kalİn GŸneß. */
    MAC,
    /** UTF-8 that was read letter by letter, letters as entities of HTML or codes of a workbook, or accents that stand alone: Ä°stanbul, G&ouml;k, kal˝n. */
    DAMAGED,
    /** Letters that are gone: the replacement sign, control characters, a byte order mark within the text. */
    LOST;

    private static final Pattern GONE = Pattern.compile("[\\uFFFD\\u0080-\\u009F\\uFEFF]");

    /** What bytes of UTF-8 behind the first are as letters of one byte. */
    private static final String REST = "[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸžŽ]";

    private static final Pattern PAIRS = Pattern.compile(
            "Ã[\\u0080-\\u00BF\\u0152-\\u0178\\u2013-\\u2122‡Ä]"
                    + "|Ä[°±\\u009E\\u009F\\u017E\\u0178\\u015F\\u015E]"
                    + "|Å[\\u009E\\u009F\\u017E\\u0178\\u015F\\u015E]"
                    + "|Â[\\u0080-\\u00A9\\u00AB-\\u00B9\\u00BB-\\u00BF]"
                    + "|(?<=\\p{L})[ÄÅ]" + REST + "|[ÄÅ]" + REST + "(?=\\p{L})|(?:[ĞÐÑ]" + REST + "){2}|(?:[ÎÏ]" + REST
                    + "){2}"
                    + "|â[\\u0080-\\u009F€‚„™]"
                    + "|[ðğ](?:\\u009F|Ÿ)"
                    + "|\\p{L}[˝˛¸ˆ˘\\uF8FF]|[˝˛¸ˆ˘\\uF8FF]\\p{L}"
                    + "|_x[0-9A-F]{4}_"
                    + "|&(?:[A-Za-z](?:uml|cedil|circ|grave|acute|tilde|ring|breve|dot)|inodot|imath|#\\d{2,6}|#[xX][0-9A-Fa-f]{2,5});");

    /** Signs within words. A closing quote before a suffix (“Kahve”ye) and m² before one are honest. */
    private static final Pattern SIGNS =
            Pattern.compile("\\p{L}[‡¦˜ƒ](?=\\p{L})|\\p{L}§|(?<!\\p{L})[¦˜]{1,2}(?=\\p{Lu}{2})"
                    + "|^[^“„]*\\p{L}”(?=\\p{L})"
                    + "|(?:(?<![\\d\\s])|(?<=[^\\d\\s]\\s))€(?!uro)(?=[a-zçöü])"
                    + "|[A-ZÇÖÜ][™š](?=[A-ZÇÖÜ])"
                    + "|\\p{L}[■▄÷](?=\\p{L})|[■▄](?=\\p{L})|\\p{L}[■▄]"
                    + "|[a-ln-zçöü][²³](?=[a-zçöü])");

    /** A line break that a shop writes as a backslash and an n is no letter before the next one. */
    private static final Pattern CAPITALS = Pattern.compile(
            "(?<!\\\\)\\p{Ll}[İÛŸÁ]|Ÿ(?=\\p{Ll})|[ÇÖÜ]Ú|Ú[ÇÖÜ]|^[…†](?=\\p{Ll})|^‚(?=\\p{Ll})(?!.*[‘’])|(?<!\\p{L})ı–(?=\\p{L})");

    /** Question marks where letters belong: ?i?e kal?n. An address asks questions of its own. */
    private static final Pattern ASKED = Pattern.compile("\\p{L}\\?\\p{L}|(?<![^\\s])\\?\\p{Ll}|^\\s*\\?{3,}\\s*$");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern LATIN_SIGNS = Pattern.compile("[þÞðÐýÝ]");
    private static final Pattern TURKISH_WORD = Pattern.compile("[A-Za-zçÇöÖüÜâÂîÎûÛşŞğĞıİþÞðÐýÝ]+");
    private static final Pattern TWO_SCRIPTS = Pattern.compile("[A-Za-z]\\p{IsCyrillic}|\\p{IsCyrillic}[A-Za-z]");
    private static final Pattern NOT_GERMAN = Pattern.compile("[ŞşĞğİı]");
    private static final Pattern COMPANION_SIGNS = Pattern.compile("[ßÛÚţŢđĐšŠžŽ]");

    /** In a word of capitals; in another one it may be the ı that Mac Turkish was taken for: Tİrnaklİ. */
    private static final Pattern BESIDE_CAPITAL = Pattern.compile("\\p{Lu}İ(?!\\p{Ll})|İ\\p{Lu}");

    public static Letters of(String text) {
        if (isPlain(text)) {
            return FINE;
        }
        if (GONE.matcher(text).find()) {
            return LOST;
        }
        if (PAIRS.matcher(text).find()) {
            return DAMAGED;
        }
        return byWord(text);
    }

    /** Whether Turkish letters stand in it that none of these kinds of damage makes. */
    public static boolean areTurkish(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("şğıĞ".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return text.indexOf('İ') >= 0 && BESIDE_CAPITAL.matcher(text).find();
    }

    /** Whether Turkish letters stand in it that only Mac Turkish, read wrongly, has as well. */
    public static boolean mayBeTurkish(String text) {
        return text.indexOf('Ş') >= 0 || text.indexOf('İ') >= 0;
    }

    /** Whether question marks may stand for letters that a character set did not have. */
    public static boolean maybeAsked(String text) {
        return text.indexOf('?') >= 0
                && text.indexOf('=') < 0
                && ASKED.matcher(text).find();
    }

    /** The first of some texts that is damaged, or would be in a column of a file without Turkish letters. */
    public static Optional<String> oddIn(Stream<? extends @Nullable String> texts) {
        return texts.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(text -> of(text).areDamaged() || of(text).areSuspect())
                .findFirst();
    }

    /** Whether they are damaged if the column that they stand in was damaged on its way. */
    public boolean areSuspect() {
        return this == LATIN || this == DOS || this == MAC;
    }

    /** Whether no honest text has them. */
    public boolean areDamaged() {
        return this == DAMAGED || this == LOST;
    }

    private static Letters byWord(String text) {
        if (SIGNS.matcher(text).find()) {
            return DOS;
        }
        if (CAPITALS.matcher(text).find()) {
            return MAC;
        }
        if (TWO_SCRIPTS.matcher(text).find()) {
            return LATIN;
        }
        Letters most = FINE;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            Letters letters = ofWord(words.group());
            most = letters.compareTo(most) > 0 ? letters : most;
        }
        return most;
    }

    private static Letters ofWord(String word) {
        if (word.indexOf('ß') >= 0 && NOT_GERMAN.matcher(word).find()) {
            return MAC;
        }
        if (LATIN_SIGNS.matcher(word).find()) {
            return TURKISH_WORD.matcher(word).matches() ? LATIN : FOREIGN;
        }
        return COMPANION_SIGNS.matcher(word).find() ? COMPANION : FINE;
    }

    /** Most texts are told by a look at each letter. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isPlain(c) || c == '_' && text.startsWith("_x", i) || c == 'İ' && Character.isLowerCase(before)) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static boolean isPlain(char c) {
        if (c < 0x80) {
            return c != '&';
        }
        return switch (c) {
            case 'ç', 'Ç', 'ğ', 'Ğ', 'ı', 'İ', 'ö', 'Ö', 'ş', 'Ş', 'ü', 'Ü' -> true;
            default -> false;
        };
    }
}
