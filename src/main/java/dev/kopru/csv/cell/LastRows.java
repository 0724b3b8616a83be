package dev.kopru.csv.cell;

/**
 * The number of the last row of each key, in a few bytes a key. Keys are told apart by 64 bits of hash only: two that
 * share one get the later of their last rows, which delays a record within the file and changes nothing else.
 */
public final class LastRows {

    private long[] hashes = new long[1024];
    private int[] rows = new int[1024];
    private int size;

    /** Rows are numbered from 1 and come in ascending order. */
    public void put(String key, int row) {
        if (2 * size >= hashes.length) {
            grow();
        }
        size += store(hash(key), row);
    }

    public int of(String key) {
        return rows[slot(hash(key))];
    }

    private int store(long hash, int row) {
        int slot = slot(hash);
        int added = rows[slot] == 0 ? 1 : 0;
        hashes[slot] = hash;
        rows[slot] = row;
        return added;
    }

    private int slot(long hash) {
        int slot = (int) hash & hashes.length - 1;
        while (rows[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldRows = rows;
        hashes = new long[2 * oldHashes.length];
        rows = new int[2 * oldRows.length];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                store(oldHashes[i], oldRows[i]);
            }
        }
    }

    public static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ hash >>> 32;
    }
}
