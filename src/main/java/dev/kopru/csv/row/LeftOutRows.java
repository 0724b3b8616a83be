package dev.kopru.csv.row;

import dev.kopru.csv.cell.Folded;
import dev.kopru.csv.profile.CsvProfile;
import java.util.List;

/** Rows below the records that are none: totals, counts, the sign that ends files of old programs. */
final class LeftOutRows {

    private static final char END_OF_FILE = '\u001A';

    private static final String ENDS = " :=(\u00A0";
    private static final int LONGEST = 60;

    private final List<String> words;

    LeftOutRows(CsvProfile profile) {
        this.words = profile.skipRows().stream().map(Folded::of).toList();
    }

    /** A row that has a key of its own is none, whatever stands before it. */
    boolean has(CsvRow row) {
        if (words.isEmpty()) {
            return false;
        }
        String key = row.ownKey();
        String cell = key.isEmpty() ? first(row.values()) : key;
        return mayBegin(cell) && begins(cell);
    }

    private static String first(List<String> values) {
        for (String value : values) {
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** Most keys begin with a letter or digit that none of the words begins with. */
    private boolean mayBegin(String cell) {
        char first = cell.isEmpty() ? ' ' : cell.charAt(0);
        if (!Folded.isPlain(first)) {
            return true;
        }
        for (String word : words) {
            if (word.isEmpty() || word.charAt(0) == Character.toLowerCase(first)) {
                return true;
            }
        }
        return false;
    }

    static boolean isEnd(String text) {
        return text.indexOf(END_OF_FILE) >= 0 && text.chars().allMatch(c -> c == END_OF_FILE || c <= ' ');
    }

    /** The text without the sign at its end. */
    static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == END_OF_FILE) {
            end--;
        }
        return end == 0 ? text : text.substring(0, end);
    }

    /** A word ends with its cell, or where something else begins; TOPLAM-1 is another word. */
    private boolean begins(String cell) {
        for (int end = 1; end <= Math.min(cell.length(), LONGEST); end++) {
            boolean ends = end == cell.length() || ENDS.indexOf(cell.charAt(end)) >= 0;
            if (ends && words.contains(Folded.of(cell.substring(0, end)))) {
                return true;
            }
        }
        return false;
    }
}
