package dev.kopru.stockcard.image.jpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One pass over the picture (marker SOS) and what it is coded by.
 *
 * @param components places of its components in the frame
 * @param dc for each component the table of its first coefficient; {@code ac} that of the others
 * @param first the first and {@code last} the last coefficient that it holds
 * @param high bits that an earlier scan gave already, 0 when there was none; {@code low}: bits that are still to come
 * @param restart units between two restart markers, 0 when there are none
 * @param from its coded data begin there and end before {@code to}
 */
record Scan(
        List<Integer> components,
        List<Huffman> dc,
        List<Huffman> ac,
        int first,
        int last,
        int high,
        int low,
        int restart,
        int from,
        int to) {

    /** {@code at}: the place behind the marker's length. */
    static Scan read(byte[] file, int at, Frame frame, Map<Integer, Huffman> tables, int restart, int from, int to) {
        int count = file[at] & 0xff;
        List<Integer> components = new ArrayList<>();
        List<Huffman> dc = new ArrayList<>();
        List<Huffman> ac = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int id = file[at + 1 + 2 * i] & 0xff;
            int chosen = file[at + 2 + 2 * i] & 0xff;
            components.add(place(frame, id));
            dc.add(tables.getOrDefault(chosen >> 4, Huffman.NONE));
            ac.add(tables.getOrDefault(16 + (chosen & 15), Huffman.NONE));
        }
        int rest = at + 1 + 2 * count;
        return new Scan(
                components,
                dc,
                ac,
                file[rest] & 0xff,
                file[rest + 1] & 0xff,
                file[rest + 2] >> 4 & 15,
                file[rest + 2] & 15,
                restart,
                from,
                to);
    }

    private static int place(Frame frame, int id) {
        for (int i = 0; i < frame.components().size(); i++) {
            if (frame.components().get(i).id() == id) {
                return i;
            }
        }
        return -1;
    }

    boolean isPlain() {
        return !components.isEmpty() && components.stream().allMatch(place -> place >= 0) && first <= last && last < 64;
    }

    /** Zeros at the end of its data. */
    int zerosAtEnd(byte[] file) {
        int at = to;
        while (at > from && file[at - 1] == 0) {
            at--;
        }
        return to - at;
    }
}
