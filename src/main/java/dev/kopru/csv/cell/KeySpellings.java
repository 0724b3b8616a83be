package dev.kopru.csv.cell;

import dev.kopru.text.KeyText;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keys that differ from an earlier one of the file only in capitals, blanks, signs that nobody sees and the zeros before a number,
 * which spreadsheets take off: for Köprü they are records of their own, for whoever wrote them perhaps not. Keys are told apart by 64 bits of hash, of which a notice may be wrong.
 */
public final class KeySpellings {

    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");

    private long[] forms = new long[1024];
    private long[] keys = new long[1024];
    private int[] lines = new int[1024];
    private int size;
    private final Set<Long> others = new HashSet<>();
    private final Map<Integer, Integer> earlier = new HashMap<>();
    private String last = "";

    /** To be shown every row of the file, in its order. */
    public void take(String key, int line) {
        if (key.isEmpty() || key.equals(last)) {
            return;
        }
        last = key;
        if (2 * size >= forms.length) {
            grow();
        }
        long form = LastRows.hash(withoutZeros(KeyText.of(withPlainSigns(key))));
        long hash = LastRows.hash(key);
        int slot = slot(form);
        if (lines[slot] == 0) {
            put(slot, form, hash, line);
            size++;
        } else if (keys[slot] != hash && others.add(hash)) {
            earlier.put(line, lines[slot]);
        }
    }

    /** 00101 without the zeros that a spreadsheet takes off; a code with other signs than digits keeps them. */
    private static String withoutZeros(String key) {
        boolean isNumber = key.startsWith("0") && key.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? ZEROS.matcher(key).replaceFirst("") : key;
    }

    /** Letters and digits of any width are one, and so are the dashes that programs for texts put in. */
    private static String withPlainSigns(String key) {
        return key.chars().allMatch(c -> c < 0x80)
                ? key
                : DASHES.matcher(Normalizer.normalize(key, Normalizer.Form.NFKC))
                        .replaceAll("-");
    }

    /** The line on which the key of a row, which stands there first, is spelled otherwise; 0 where it is not. */
    public int earlierLine(int line) {
        return earlier.getOrDefault(line, 0);
    }

    private void put(int slot, long form, long key, int line) {
        forms[slot] = form;
        keys[slot] = key;
        lines[slot] = line;
    }

    private int slot(long form) {
        int slot = (int) form & forms.length - 1;
        while (lines[slot] != 0 && forms[slot] != form) {
            slot = slot + 1 & forms.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldForms = forms;
        long[] oldKeys = keys;
        int[] oldLines = lines;
        forms = new long[2 * oldLines.length];
        keys = new long[2 * oldLines.length];
        lines = new int[2 * oldLines.length];
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                put(slot(oldForms[i]), oldForms[i], oldKeys[i], oldLines[i]);
            }
        }
    }
}
