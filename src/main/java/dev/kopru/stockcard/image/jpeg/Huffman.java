package dev.kopru.stockcard.image.jpeg;

import java.util.Map;

/** A table of codes (marker DHT), as ISO/IEC 10918-1, annex F.2.2.3 has them decoded. */
final class Huffman {

    /** Knows no code at all. */
    static final Huffman NONE = new Huffman(new int[17], new byte[0]);

    private static final int LONGEST = 16;

    private final int[] counts;
    private final byte[] symbols;

    private Huffman(int[] counts, byte[] symbols) {
        this.counts = counts;
        this.symbols = symbols;
    }

    /** Adds the tables of one segment, those of AC coefficients from 16 on. */
    static void read(byte[] file, int from, int to, Map<Integer, Huffman> into) {
        int at = from;
        while (at + 1 + LONGEST <= to) {
            int place = (file[at] >> 4 & 1) * 16 + (file[at] & 15);
            int[] counts = new int[LONGEST + 1];
            int sum = 0;
            for (int length = 1; length <= LONGEST; length++) {
                counts[length] = file[at + length] & 0xff;
                sum += counts[length];
            }
            at += 1 + LONGEST;
            byte[] symbols = new byte[Math.max(0, Math.min(sum, to - at))];
            System.arraycopy(file, at, symbols, 0, symbols.length);
            into.put(place, new Huffman(counts, symbols));
            at += sum;
        }
    }

    /** The next symbol; -1 when there is no such code. */
    int next(Bits bits) {
        int code = 0;
        int first = 0;
        int index = 0;
        for (int length = 1; length <= LONGEST; length++) {
            code |= bits.next();
            if (code - first < counts[length]) {
                int place = index + code - first;
                return place < symbols.length ? symbols[place] & 0xff : -1;
            }
            index += counts[length];
            first = first + counts[length] << 1;
            code <<= 1;
        }
        return -1;
    }
}
