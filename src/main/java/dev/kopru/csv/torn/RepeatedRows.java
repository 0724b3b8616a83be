package dev.kopru.csv.torn;

import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.row.CsvColumns;
import dev.kopru.csv.row.CsvRow;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows that stand in a file once more because somebody has put it, or a part of it, behind itself, be it as a spreadsheet wrote
 * it anew: they would count twice. Below a header that stands there again, one such row is enough.
 * Two like rows beside each other are none, nor are those of a file whose rows lie scattered, unless they come in the same order
 * again.
 */
public final class RepeatedRows {

    /** Of so many nobody corrects one by one. */
    private static final int MOST_TO_CORRECT = 1000;
    /** Where as large a part of all rows stands there again, the file as a whole is what is wrong. */
    private static final int PART_OF_FILE = 3;

    private static final int FEWEST_OF_FILE = 2;

    private final CsvColumns columns;
    private final RowMeaning meaning;
    private final RowHashes hashes = new RowHashes();
    private final RepeatedRun run = new RepeatedRun(hashes);
    private final BitSet again = new BitSet();
    private final BitSet behindHeader = new BitSet();
    private final BitSet alike = new BitSet();
    private String key = "";
    private int number;
    private int blockStart = 1;
    private int returns;
    private int returnsOfSame;
    private boolean isReturn;
    private int partStart = 1;
    private int headers;

    public RepeatedRows(CsvColumns columns) {
        this.columns = columns;
        this.meaning = new RowMeaning(columns);
    }

    /**
     * Is shown every row, in the file's order.
     *
     * @param isKnown whether a row above has the same key
     */
    public void see(CsvRow row, boolean isKnown) {
        if (columns.isHeader(row)) {
            beginPart();
            return;
        }
        number++;
        String keyOfRow = row.key();
        beginBlock(keyOfRow, isKnown);
        long hash = meaning.hash(row);
        int first = hashes.firstOf(hash, keyOfRow);
        if (first > 0 && hashes.hasKey(first, keyOfRow)) {
            note(row, first);
        }
        run.see(row, hash, number, first);
    }

    private void beginPart() {
        headers++;
        partStart = number + 1;
        blockStart = partStart;
        key = "";
        isReturn = false;
    }

    private void note(CsvRow row, int first) {
        noteAlike(row);
        if (first < partStart) {
            behindHeader.set(row.line());
        }
        if (first < blockStart) {
            again.set(row.line());
            returnsOfSame += isReturn ? 1 : 0;
            isReturn = false;
        }
    }

    private void beginBlock(String keyOfRow, boolean isKnown) {
        if (!keyOfRow.equals(key)) {
            key = keyOfRow;
            blockStart = number;
            isReturn = isKnown;
            returns += isKnown ? 1 : 0;
        }
    }

    /** Where a figure of the record says what its rows come to, none counts twice unseen. */
    private void noteAlike(CsvRow row) {
        var sums = columns.profile().kind().sums();
        if (!sums.isEmpty() && sums.stream().allMatch(field -> row.given(field) == null)) {
            alike.set(row.line());
        }
    }

    /** Notes that all rows were shown; throws {@link CsvFileException} where the file as a whole is doubled. */
    public void conclude(String file) {
        run.conclude();
        if (columns.profile().acceptsRepeatedRows()) {
            again.clear();
            alike.andNot(behindHeader);
            return;
        }
        if (2 * returnsOfSame < returns) {
            again.clear();
        }
        again.or(run.lines());
        again.or(behindHeader);
        alike.andNot(again);
        int rows = number + headers;
        int count = again.cardinality();
        if (count > MOST_TO_CORRECT || count >= FEWEST_OF_FILE && PART_OF_FILE * count >= rows) {
            throw CsvFileException.of(
                    CsvReason.CSV_FILE_REPEATED, file, again.nextSetBit(0), again.length() - 1, count, rows);
        }
    }

    /** Why the row that begins on this line should not be in the file once more; null where it should. */
    public @Nullable CsvReason flaw(int line) {
        if (behindHeader.get(line)) {
            return CsvReason.CSV_ROW_AGAIN;
        }
        return again.get(line) ? CsvReason.CSV_ROW_REPEATED : null;
    }

    /** How many rows are like one above that no figure of their record tells from a doubled one, and count all the same. */
    public int alike() {
        return alike.cardinality();
    }

    /** The line of the first of them; 0 where there is none. */
    public int firstAlike() {
        return Math.max(0, alike.nextSetBit(0));
    }
}
