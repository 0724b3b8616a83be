package dev.kopru.text;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which texts come in at every door (NFC): ş is one sign, whether it was written as one or as an s and a
 * mark. Keys, names and file names that look alike are thus the same.
 */
public final class Composed {

    /** Below it nothing is composed of others, and no mark stands. */
    private static final char FIRST_MARK = '\u0300';

    private Composed() {}

    public static String of(String text) {
        return isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Nothing stays nothing. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : of(text);
    }

    /** The forms in which others may have kept the text: as it is, composed, and taken apart (NFD). */
    public static Set<String> spellings(String text) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(text);
        spellings.add(of(text));
        spellings.add(Normalizer.normalize(text, Normalizer.Form.NFD));
        return spellings;
    }

    /** Whether it can be written in one way only. */
    public static boolean hasOneSpelling(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_MARK) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC);
            }
        }
        return true;
    }
}
