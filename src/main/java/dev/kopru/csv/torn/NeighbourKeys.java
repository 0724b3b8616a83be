package dev.kopru.csv.torn;

import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.KeyLook;
import dev.kopru.csv.row.RawRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Rows with a key that is none, and the keys of the rows beside them: one of these may be what it was meant to be, where its
 * text stands in the row.
 */
final class NeighbourKeys {

    private static final int MOST = 16;
    /** By fewer nobody knows what keys look like. */
    private static final int FEWEST = 3;
    /** A shorter text may be a figure that stands there by chance. */
    private static final int SHORTEST = 3;

    private final boolean keysComeFirst;
    private final ObjIntConsumer<String> found;
    private final Deque<String> recent = new ArrayDeque<>();
    private final List<Torn> torn = new ArrayList<>();
    private final List<Suspect> first = new ArrayList<>();
    private CsvRow last;
    private String keyBefore = "";

    private record Torn(String text, int line) {}

    private record Suspect(CsvRow row, String key) {}

    /** @param found is told such keys, with the line of the row */
    NeighbourKeys(CsvRow header, boolean keysComeFirst, ObjIntConsumer<String> found) {
        this.last = header;
        this.keysComeFirst = keysComeFirst;
        this.found = found;
    }

    /** Is shown a row that could be split into its cells. */
    void see(CsvRow row) {
        String key = row.key();
        torn.forEach(each -> compare(each, key));
        torn.clear();
        if (!key.equals(last.key())) {
            if (key.length() >= SHORTEST
                    && key.equals(keyBefore)
                    && last.values().contains(key)) {
                found.accept(key, last.line());
            }
            keyBefore = last.key();
            compare(last, key);
            if (!compare(row, last.key())) {
                recent.add(key);
            }
            if (recent.size() > MOST) {
                recent.remove();
            }
            decideFirst();
        }
        last = row;
    }

    /** What keys look like, by the last ones. */
    KeyLook look() {
        return new KeyLook(List.copyOf(recent));
    }

    /** Of the first rows it is known only now what keys look like. */
    private void decideFirst() {
        if (recent.size() > FEWEST && !first.isEmpty()) {
            List<Suspect> suspects = List.copyOf(first);
            first.clear();
            suspects.forEach(suspect -> compare(suspect.row(), suspect.key()));
        }
    }

    /** Is shown a row that could not be split. */
    void see(RawRow raw, char delimiter) {
        Torn row = new Torn(raw.text().replace(String.valueOf(delimiter), "").replace("\"", ""), raw.line());
        compare(row, last.key());
        if (torn.size() < MOST) {
            torn.add(row);
        }
    }

    /** Where a delimiter is lost, or stands within the key, its letters are still there. */
    private void compare(Torn row, String key) {
        boolean stands = keysComeFirst ? row.text().startsWith(key) : row.text().contains(key);
        if (!key.isEmpty() && stands) {
            found.accept(key, row.line());
        }
    }

    /** Where two cells were swapped, one of them is what its column cannot hold, or the key is unlike all others. */
    private boolean compare(CsvRow row, String key) {
        boolean isSwapped = key.length() >= SHORTEST
                && row.values().contains(key)
                && (row.columns().fields().hasDamagedKey(row.values())
                        || row.columns().fields().isOutOfPlace(key, row.values())
                        || !looksLikeKey(row.key(), key));
        if (!isSwapped && recent.size() <= FEWEST && row.values().contains(key) && first.size() < MOST) {
            first.add(new Suspect(row, key));
        }
        if (isSwapped || isGlued(row, key)) {
            found.accept(key, row.line());
            recent.remove(row.key());
            if (!isSwapped) {
                found.accept(row.key(), row.line());
            }
        }
        return isSwapped;
    }

    /** Where rows may be short, one that lost the delimiter behind its key is no shorter than others. */
    private boolean isGlued(CsvRow row, String key) {
        return keysComeFirst
                && row.values().size() < row.columns().names().width()
                && row.key().length() > key.length()
                && !key.isEmpty()
                && row.key().startsWith(key)
                && !looksLikeKey(row.key(), key);
    }

    private boolean looksLikeKey(String text, String key) {
        List<String> known = new ArrayList<>(recent);
        known.removeIf(text::equals);
        known.add(key);
        return known.size() < FEWEST || new KeyLook(known).isJustLike(text);
    }
}
