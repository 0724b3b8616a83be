package dev.kopru.record;

/** Finds what no text of a record may hold, since no neighbour keeps it: invisible signs such as NUL. */
public final class ControlCharacters {

    private ControlCharacters() {}

    /** Line breaks and tabs are none; half of a surrogate pair is one. */
    public static boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || Character.isSurrogate(c)) {
                return text.codePoints().anyMatch(ControlCharacters::isOne);
            }
        }
        return false;
    }

    private static boolean isOne(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' || Character.getType(c) == Character.SURROGATE;
    }
}
