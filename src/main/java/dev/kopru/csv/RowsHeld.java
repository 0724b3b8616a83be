package dev.kopru.csv;

/**
 * How many rows may be in memory at once, before they are split.
 *
 * @param ofRecord of one record; a longer one is rejected
 * @param inAll of all records that are open; a file whose records are scattered more widely has to be sorted first
 */
record RowsHeld(int ofRecord, int inAll) {

    // A row that waits takes some 300 bytes; one that is split and mapped, with its payload, ten times as much.
    private static final int BYTES_OF_RECORD = 12_000;
    private static final int BYTES_WAITING = 1500;

    /** By the memory that there is: some 20,000 and 170,000 for 256 MB. */
    static RowsHeld byMemory() {
        long memory = Runtime.getRuntime().maxMemory();
        return new RowsHeld((int) Math.min(memory / BYTES_OF_RECORD, Integer.MAX_VALUE), (int)
                Math.min(memory / BYTES_WAITING, Integer.MAX_VALUE));
    }
}
