package dev.kopru.csv;

import dev.kopru.csv.cell.RowReference;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The rejected rows of earlier imports for which a file has rows, in a bit each. */
final class SentRows {

    private final Map<Long, BitSet> lines = new HashMap<>();
    private final BitSet again = new BitSet();

    /**
     * Notes what a row of the file is sent for.
     *
     * @param line the row's own
     */
    void take(RowReference reference, int line) {
        BitSet ofImport = lines.computeIfAbsent(reference.importId(), id -> new BitSet());
        if (ofImport.get(reference.line())) {
            again.set(line);
        }
        ofImport.set(reference.line());
    }

    /** Whether a row above the one on this line is sent for the same rejected row. */
    boolean isAgain(int line) {
        return again.get(line);
    }

    /** The imports whose rejected rows they are. */
    Set<Long> imports() {
        return lines.keySet();
    }

    /** Whether a row of the file is sent for this line of an import. */
    boolean has(long importId, int line) {
        BitSet ofImport = lines.get(importId);
        return ofImport != null && ofImport.get(line);
    }
}
