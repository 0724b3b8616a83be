package dev.kopru.statement;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * Lines too many or too long to be held as they are: packed, in parts of {@link PartRoom}, of which the one last asked for is
 * at hand. Quick for whoever goes through them in their order; for one thread.
 */
final class PackedLines extends AbstractList<StatementLine> implements RandomAccess {

    private static final byte[] NOTHING = {};

    private final List<byte[]> parts;
    private final List<Integer> sizes;
    private final int[] ends;
    private final String currency;
    private int atHand = -1;
    private List<StatementLine> lines = List.of();

    /** @param parts read as they are asked for */
    PackedLines(List<byte[]> parts, List<Integer> sizes, String currency) {
        this.parts = parts;
        this.sizes = List.copyOf(sizes);
        this.ends = sizes.stream().mapToInt(Integer::intValue).toArray();
        Arrays.parallelPrefix(ends, Integer::sum);
        this.currency = currency;
    }

    static PackedLines of(List<StatementLine> lines, String currency) {
        if (lines instanceof PackedLines packed) {
            return packed;
        }
        LineList list = new LineList(currency);
        lines.forEach(list::add);
        return list.packed();
    }

    static byte[] pack(List<StatementLine> lines) {
        return Deflated.of(StatementContent.lines(lines));
    }

    /** Its lines once more and never again: each part is let go as its turn comes. */
    Iterable<StatementLine> taken() {
        return () -> IntStream.range(0, parts.size())
                .mapToObj(part -> StatementReading.lines(Deflated.inflated(parts.set(part, NOTHING)), currency))
                .flatMap(List::stream)
                .iterator();
    }

    List<byte[]> parts() {
        return List.copyOf(parts);
    }

    List<Integer> sizes() {
        return sizes;
    }

    @Override
    public StatementLine get(int index) {
        int first = atHand < 0 ? 0 : ends[atHand] - lines.size();
        if (index < first || index >= first + lines.size()) {
            int found = Arrays.binarySearch(ends, index + 1);
            atHand = found < 0 ? -found - 1 : found;
            lines = StatementReading.lines(Deflated.inflated(parts.get(atHand)), currency);
            first = ends[atHand] - lines.size();
        }
        return lines.get(index - first);
    }

    @Override
    public int size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }
}
