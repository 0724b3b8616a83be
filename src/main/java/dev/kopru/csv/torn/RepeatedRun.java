package dev.kopru.csv.torn;

import dev.kopru.csv.row.CsvRow;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Rows that come once more in the order in which they stand above: of several records, or many different ones of one. Where their keys
 * are spelled otherwise, they may be other records, so long as they are not all rows of the file.
 */
final class RepeatedRun {

    private static final int FEWEST = 3;
    private static final int FEWEST_OF_RECORD = 4;
    private static final int ENOUGH = 16;

    private final RowHashes hashes;
    private final BitSet lines = new BitSet();
    private final BitSet copies = new BitSet();
    private final BitSet current = new BitSet();
    private final Set<String> keys = new HashSet<>();
    private final Set<Long> different = new HashSet<>();
    private int next;
    private int start = 1;
    private int first;
    private int seen;
    private boolean hasOtherKeys;
    private int ofCopy;
    private int inCopies;

    RepeatedRun(RowHashes hashes) {
        this.hashes = hashes;
    }

    /** @param firstAlike number of the first row that says the same; 0 where this is it */
    void see(CsvRow row, long hash, int number, int firstAlike) {
        boolean goesOn = next > 0 && next < start && !isCopied() && hashes.is(next, hash);
        if (!goesOn) {
            end();
            start = number;
            first = firstAlike;
            next = firstAlike;
        }
        seen = number;
        if (next > 0) {
            current.set(row.line());
            hasOtherKeys |= !hashes.hasKey(next, row.key());
            note(row.key(), hash);
            next++;
        }
    }

    private boolean isCopied() {
        return ofCopy > 0 && first == 1 && next > ofCopy;
    }

    private void note(String key, long hash) {
        if (keys.size() < ENOUGH) {
            keys.add(key);
        }
        if (different.size() < ENOUGH) {
            different.add(hash);
        }
    }

    private void end() {
        boolean isLong = keys.size() > 1 && current.cardinality() >= FEWEST || different.size() >= FEWEST_OF_RECORD;
        if (isLong && !hasOtherKeys) {
            lines.or(current);
        }
        if (first == 1 && (isLong || different.size() > 1 && !hasOtherKeys)) {
            noteCopy(next - 1);
        }
        current.clear();
        hasOtherKeys = false;
        keys.clear();
        different.clear();
        next = 0;
    }

    /** Whether all rows so far are those above it, once or several times. */
    private void noteCopy(int rows) {
        boolean isFirst = rows == start - 1;
        if (isFirst || rows == ofCopy && start == inCopies + 1) {
            ofCopy = rows;
            inCopies = start - 1 + rows;
            copies.or(current);
        }
    }

    /** Notes that all rows were shown. A file of one record behind itself needs no more rows than two, so long as they differ. */
    void conclude() {
        end();
        if (inCopies == seen) {
            lines.or(copies);
        }
    }

    /** On which lines those rows begin. */
    BitSet lines() {
        return lines;
    }
}
