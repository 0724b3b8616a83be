package dev.kopru.csv.cell;

import dev.kopru.text.Composed;

/** Text of a cell without what is only around it. */
public final class CellText {

    private static final int SHOWN = 200;
    private static final int MOST_OF_A_WORKBOOK = 32_767;
    private static final int MOST_OF_A_SHEET = 65_535;

    private CellText() {}

    /** Composed (NFC), without blanks of any kind and byte order marks at both ends. */
    public static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return Composed.of(text.substring(start, end));
    }

    /** As it can stand in a message: not too long, with control characters made visible. */
    public static String shown(String text) {
        int length = text.codePointCount(0, text.length());
        String cut =
                length <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "… (" + length + ")";
        StringBuilder shown = new StringBuilder(cut.length());
        cut.chars().forEach(c -> shown.append((char) (c < ' ' ? '\u2400' + c : c)));
        return shown.toString();
    }

    /** Whether a cell, as it stands in the file, is just as long as the longest that a spreadsheet keeps: the rest is gone. */
    public static boolean isCut(String cell) {
        return cell.length() == MOST_OF_A_WORKBOOK || cell.length() == MOST_OF_A_SHEET;
    }

    private static boolean isBlank(char c) {
        boolean isPlain = c > ' ' && c < 0x7F;
        return !isPlain
                && (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT);
    }
}
