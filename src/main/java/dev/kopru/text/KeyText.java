package dev.kopru.text;

import java.util.Locale;

/**
 * The form in which a text is a key: İ, I, ı and i are one letter, capitals are small, letters are composed (NFC), and there
 * is no combining dot (U+0307), no blank and no invisible sign in it. Accents stay: ş is not s.
 *
 * <p>{@code sql/accounting/README.md} says the same in SQL; the generated column {@code email_key} of the reference schema
 * and this class give the same key for the same text in the Latin, Greek and Cyrillic letters of today; which of the rarer
 * ones are capitals, databases know less well.
 */
public final class KeyText {

    private static final int DOT_ABOVE = 0x0307;

    private KeyText() {}

    /** The key; empty when nothing is left of the text. */
    public static String of(String text) {
        if (isPlain(text)) {
            return small(text);
        }
        String cleaned = cleaned(text);
        StringBuilder key = new StringBuilder(cleaned.length());
        for (int i = 0, c; i < cleaned.length(); i += Character.charCount(c)) {
            c = cleaned.codePointAt(i);
            key.appendCodePoint(small(c));
        }
        return key.toString();
    }

    /** The text itself, composed, without combining dots, blanks and invisible signs. */
    public static String cleaned(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c != DOT_ABOVE && !isGap(c)) {
                kept.appendCodePoint(c);
            }
        }
        return Composed.of(kept.toString());
    }

    /** A key or code whose blanks count, without the signs that nobody sees and no keyboard has; else as it is. */
    public static String withoutInvisible(String code) {
        if (isPlain(code) || !hasInvisible(code)) {
            return code;
        }
        StringBuilder kept = new StringBuilder(code.length());
        code.codePoints().filter(c -> !isInvisible(c)).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean hasInvisible(String code) {
        for (int i = 0, c; i < code.length(); i += Character.charCount(c)) {
            c = code.codePointAt(i);
            if (isInvisible(c)) {
                return true;
            }
        }
        return false;
    }

    /** Zero-width blanks and joiners, soft hyphens, marks of direction and byte order, selectors of glyphs. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || c == 0x034F || c >= 0xFE00 && c <= 0xFE0F;
    }

    /** Whether people see nothing there: blanks of all kinds, control and format characters. */
    public static boolean isGap(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String small(String plain) {
        return plain.toLowerCase(Locale.ROOT);
    }

    // Letter by letter: a whole word would know a final sigma, and no database does.
    private static int small(int c) {
        return switch (c) {
            case 'I', 'İ', 'ı' -> 'i';
            default -> Character.toLowerCase(c);
        };
    }
}
