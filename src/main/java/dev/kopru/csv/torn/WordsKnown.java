package dev.kopru.csv.torn;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the cells of a column said that were written like others above: most are, and finding it out takes longer than all else. */
final class WordsKnown {

    private static final int MOST = 256;

    private final @Nullable String[] written = new String[MOST];
    private final long[] said = new long[MOST];

    /** The hash of what a cell says. */
    long of(String cell, Function<String, String> meaning) {
        int hash = cell.hashCode();
        int slot = (hash ^ hash >>> 16) & MOST - 1;
        if (!cell.equals(written[slot])) {
            said[slot] = RowHashes.hash(meaning.apply(cell));
            written[slot] = cell;
        }
        return said[slot];
    }
}
