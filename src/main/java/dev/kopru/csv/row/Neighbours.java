package dev.kopru.csv.row;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last rows whose quotes nobody doubts. */
final class Neighbours {

    private static final int MOST = 16;
    private static final int LONGEST = 10_000;

    private final Deque<String> lines = new ArrayDeque<>();
    private @Nullable KeyLook keys;

    void add(String line) {
        if (line.length() <= LONGEST && !line.isBlank()) {
            lines.add(line);
            if (lines.size() > MOST) {
                lines.remove();
            }
            keys = null;
        }
    }

    /** What their keys look like, and those of more rows. */
    KeyLook keys(RowLook look, List<String> moreRows) {
        KeyLook known = keys == null ? new KeyLook(keys(look, List.copyOf(lines), List.of())) : keys;
        keys = known;
        return moreRows.isEmpty() ? known : new KeyLook(keys(look, moreRows, known.known()));
    }

    private static List<String> keys(RowLook look, List<String> rows, List<String> more) {
        List<String> keys = new ArrayList<>(more);
        rows.stream().map(look::key).filter(RowLook::isKey).forEach(keys::add);
        return keys;
    }
}
