package dev.kopru.csv.row;

import dev.kopru.text.Letters;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the Turkish letters of each column came through, by all of its cells: kalýn is damaged in a column without a proper
 * ş, ğ or ı, and a foreign name beside such letters.
 *
 * <p>A few cells that somebody corrected by hand do not make a damaged column whole.
 */
public final class ColumnLetters {

    private static final int MANY = 10;

    private final boolean acceptsDamage;
    private final List<Column> columns = new ArrayList<>();

    /** Damage that is accepted is read, and only odd; letters that are lost never are. */
    ColumnLetters(boolean acceptsDamage) {
        this.acceptsDamage = acceptsDamage;
    }

    /** How many cells of a column hold letters of each kind. */
    private static final class Column {
        private long turkish;
        private long perhaps;
        private long suspect;
        private boolean known;

        private boolean isWhole(Letters letters) {
            long proper = letters == Letters.MAC ? turkish : turkish + perhaps;
            return known || proper > 0 && proper * MANY >= suspect;
        }
    }

    /** To be shown every row of the file. */
    public void take(CsvRow row) {
        for (int i = 0; i < row.values().size(); i++) {
            String text = row.values().get(i);
            if (!isAscii(text)) {
                take(i, text);
            }
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    boolean hasDamage(int index, String text) {
        Letters found = Letters.of(text);
        return found == Letters.LOST || !acceptsDamage && areDamaged(found, index);
    }

    /** Whether the text is read, and its letters may still not be what somebody wrote. */
    boolean areOdd(int index, String text) {
        Letters found = Letters.of(text);
        boolean odd =
                found == Letters.FOREIGN || found.areSuspect() || areDamaged(found, index) || Letters.maybeAsked(text);
        return odd && !hasDamage(index, text);
    }

    private void take(int index, String text) {
        Column column = column(index);
        if (Letters.of(text).areSuspect()) {
            column.suspect++;
        } else if (Letters.areTurkish(text)) {
            column.turkish++;
        } else if (Letters.mayBeTurkish(text)) {
            column.perhaps++;
        }
    }

    /** Notes that the letters of a column are as they should be, whatever its cells say. */
    void know(int index) {
        column(index).known = true;
    }

    /** Whether Turkish letters came through there, so that odd ones are foreign. */
    boolean isWhole(int index) {
        return index < columns.size() && columns.get(index).isWhole(Letters.LATIN);
    }

    /** Whether the letters are damaged, in this column. */
    private boolean areDamaged(Letters letters, int index) {
        if (letters.areDamaged()) {
            return true;
        }
        Column column = index < columns.size() ? columns.get(index) : new Column();
        boolean suspect = letters.areSuspect() || letters == Letters.COMPANION && column.suspect > 0;
        return suspect && !column.isWhole(letters == Letters.COMPANION ? Letters.MAC : letters);
    }

    private Column column(int index) {
        while (columns.size() <= index) {
            columns.add(new Column());
        }
        return columns.get(index);
    }
}
