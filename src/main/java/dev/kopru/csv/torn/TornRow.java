package dev.kopru.csv.torn;

import dev.kopru.csv.cell.LastRows;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A row whose cells or key cannot be trusted, with what may be keys in it, before it is known which keys the file has.
 *
 * @param line the row's first
 * @param texts those between its delimiters
 * @param listed those between signs that delimit other files
 * @param second what stands where a second row would begin that ends with it; empty where there is no room for one
 * @param glued a cell that the next row may have been put behind without a line break; empty where none is
 * @param start what it begins with, without delimiters and quotes; empty where keys do not come first
 * @param rows so many rows of the file's width fit into it
 * @param own what stands where its key should
 * @param number of the row, where none above has the same key; else 0
 */
record TornRow(
        int line,
        Set<String> texts,
        Set<String> listed,
        Set<String> second,
        String glued,
        String start,
        int rows,
        String own,
        int number,
        RowBeside beside) {

    /** A shorter text may stand there by chance. */
    private static final int SHORTEST = 3;

    private static final int LONGEST_KEY = 100;
    /** The row's own key, and one of its text. */
    private static final int MOST_LISTED = 2;

    /**
     * The keys that it may belong to.
     *
     * @param isKey whether a text is a key of the file
     * @param isScattered the rows of a record may be anywhere, and not only beside each other
     */
    Set<String> keys(Predicate<String> isKey, boolean isScattered) {
        Set<String> keys = new LinkedHashSet<>(known(texts, isKey));
        if (!isScattered && keys.size() > rows + MOST_LISTED) {
            keys.retainAll(beside.keys());
        }
        Set<String> ofText = known(listed, isKey);
        if (ofText.size() > rows + MOST_LISTED) {
            ofText.retainAll(beside.keys());
        }
        keys.addAll(ofText);
        // A row that lost its end, with the beginning of the one below it, still names that one.
        Set<String> ofBeside = known(second, isKey);
        ofBeside.retainAll(beside.keys());
        keys.addAll(ofBeside);
        keys.addAll(suffixes(glued, isKey));
        if (isScattered && !isKey.test(own)) {
            keys.addAll(prefixes(start, isKey));
        }
        return keys;
    }

    private static Set<String> known(Set<String> texts, Predicate<String> isKey) {
        Set<String> known = new LinkedHashSet<>(texts);
        known.removeIf(isKey.negate());
        return known;
    }

    private static Set<String> prefixes(String text, Predicate<String> isKey) {
        Set<String> found = new LinkedHashSet<>();
        for (int end = Math.min(text.length(), LONGEST_KEY); end > 0; end--) {
            addUnlessChance(text.substring(0, end), isKey, found);
        }
        return found;
    }

    private static Set<String> suffixes(String text, Predicate<String> isKey) {
        Set<String> found = new LinkedHashSet<>();
        for (int start = Math.max(0, text.length() - LONGEST_KEY); start < text.length(); start++) {
            addUnlessChance(text.substring(start), isKey, found);
        }
        return found;
    }

    /** The longest counts in any case. */
    private static void addUnlessChance(String text, Predicate<String> isKey, Set<String> found) {
        if ((found.isEmpty() || text.length() >= SHORTEST) && isKey.test(text)) {
            found.add(text);
        }
    }

    /** Whether another row has its own key as well. */
    boolean isKnown(LastRows keys) {
        return number == 0 || keys.of(own) > number;
    }

    /** The records beside it that it may be a row of, or a piece of one of their rows. */
    Set<String> neighbours(Predicate<String> isKey, boolean haveSeveralRows) {
        Set<String> keys = new LinkedHashSet<>(beside.pieces(isKey));
        if (own.isEmpty() && haveSeveralRows) {
            keys.addAll(beside.keys());
        }
        return keys;
    }
}
