package dev.kopru.csv.torn;

import dev.kopru.csv.cell.LastRows;
import java.util.Arrays;

/**
 * The rows of a file by 64 bits of hash of what their cells say, and 32 of their key as it is spelled, in order, in some 24 bytes a
 * row; of a longer file its first rows.
 */
final class RowHashes {

    /** What a row takes at most, also while the table grows. */
    private static final int BYTES = 40;

    private static final int PART_OF_MEMORY = 8;
    private static final long PRIME = 0x100000001b3L;

    private final int most;
    private long[] hashes = new long[1024];
    private int[] keys = new int[1024];
    private int[] slots = new int[4096];
    private int size;

    RowHashes() {
        this((int) Math.min(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY / BYTES, Integer.MAX_VALUE / 8));
    }

    RowHashes(int most) {
        this.most = most;
    }

    /** Of a row that goes on with a cell of this hash. */
    static long hash(long before, long cell) {
        return (before ^ cell) * PRIME;
    }

    /** Of what a cell says. */
    static long hash(String said) {
        return LastRows.hash(said);
    }

    /** The number, from 1, of the first row that says the same; 0 where the row is the first, and is kept. */
    int firstOf(long hash, String key) {
        int slot = slot(hash);
        int first = slots[slot];
        if (size < most) {
            keep(hash, key);
            if (first == 0) {
                slots[slot] = size;
                growIfFull();
            }
        }
        return first;
    }

    /** Whether the row of this number says the same. */
    boolean is(int row, long hash) {
        return row <= size && hashes[row - 1] == hash;
    }

    /** Whether the key of the row of this number is spelled like this. */
    boolean hasKey(int row, String key) {
        return row <= size && keys[row - 1] == (int) hash(key);
    }

    private void keep(long hash, String key) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size + size / 2);
            keys = Arrays.copyOf(keys, hashes.length);
        }
        keys[size] = (int) hash(key);
        hashes[size++] = hash;
    }

    private int slot(long hash) {
        int slot = (int) (hash ^ hash >>> 32) & slots.length - 1;
        while (slots[slot] != 0 && hashes[slots[slot] - 1] != hash) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void growIfFull() {
        if (2 * size >= slots.length) {
            slots = new int[2 * slots.length];
            for (int row = 1; row <= size; row++) {
                int slot = slot(hashes[row - 1]);
                slots[slot] = slots[slot] == 0 ? row : slots[slot];
            }
        }
    }
}
