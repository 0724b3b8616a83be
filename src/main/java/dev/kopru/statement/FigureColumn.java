package dev.kopru.statement;

import java.util.Arrays;

/** A column of whole figures that grows. */
final class FigureColumn {

    private static final int FIRST = 16;

    private long[] values = new long[FIRST];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    long get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    /** A copy. */
    long[] values() {
        return Arrays.copyOf(values, size);
    }

    /** A copy in ascending order. */
    long[] sorted() {
        long[] sorted = values();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Gives every figure this many decimals more. */
    void multiply(int decimals) {
        for (int i = 0; i < size; i++) {
            for (int more = 0; more < decimals; more++) {
                values[i] = Math.multiplyExact(values[i], 10L);
            }
        }
    }
}
