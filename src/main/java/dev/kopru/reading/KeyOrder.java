package dev.kopru.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** Codes, SKUs and other keys in the order in which the databases list them. */
public final class KeyOrder {

    private static final byte BLANK = ' ';
    private static final int UNDECIDED = Integer.MIN_VALUE;

    /** By bytes; the shorter one counts as if it were filled up with blanks. */
    public static final Comparator<String> BY_BYTES = (one, other) -> {
        int chars = compareSimple(one, other);
        return chars != UNDECIDED ? chars : compareBytes(one, other);
    };

    private KeyOrder() {}

    /** Nearly all keys differ in a letter that Java orders as the databases do. */
    private static int compareSimple(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean simple = a < Character.MIN_SURROGATE && b < Character.MIN_SURROGATE;
                return simple ? Character.compare(a, b) : UNDECIDED;
            }
        }
        return one.length() == other.length() ? 0 : UNDECIDED;
    }

    private static int compareBytes(String one, String other) {
        int length = Math.max(one.length(), other.length()) * 3;
        return Arrays.compareUnsigned(filled(one, length), filled(other, length));
    }

    private static byte[] filled(String key, int length) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        byte[] filled = Arrays.copyOf(bytes, length);
        Arrays.fill(filled, bytes.length, length, BLANK);
        return filled;
    }
}
