package dev.kopru.csv.torn;

import dev.kopru.csv.row.RawRow;

/**
 * How much of a file may be in memory at once, before it is split.
 *
 * @param ofRecord rows of one record; a longer one is rejected
 * @param records that are open, wherever their rows are; a file with more of them has to be sorted first
 * @param bytes of rows that wait; beyond them they are laid aside
 */
public record RowsHeld(int ofRecord, int records, long bytes) {

    // A row that is split and mapped, with its payload.
    private static final int BYTES_OF_RECORD = 12_000;
    // An open record takes some 250 bytes, and what is known of its key in the whole file as much again.
    private static final int BYTES_OPEN = 1500;
    private static final int PART_WAITING = 32;
    private static final int BYTES_OF_ROW = 100;

    public static RowsHeld byMemory() {
        return of(Runtime.getRuntime().maxMemory());
    }

    /** Some 20,000, 170,000 and 8 million for 256 MB. */
    public static RowsHeld of(long memory) {
        return new RowsHeld(
                (int) Math.min(memory / BYTES_OF_RECORD, Integer.MAX_VALUE),
                (int) Math.min(memory / BYTES_OPEN, Integer.MAX_VALUE),
                memory / PART_WAITING);
    }

    /** What a row takes at most. */
    static long bytes(RawRow row) {
        return BYTES_OF_ROW + 2L * row.text().length();
    }
}
