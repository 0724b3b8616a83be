package dev.kopru.statement;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Lines too many to be held as they are: packed, in parts of {@value StatementContent#LINES_WITHIN}, of which the one last
 * asked for is at hand. Quick for whoever goes through them in their order; for one thread.
 */
final class PackedLines extends AbstractList<StatementLine> implements RandomAccess {

    private final List<byte[]> parts;
    private final int size;
    private final String currency;
    private int atHand = -1;
    private List<StatementLine> lines = List.of();

    PackedLines(List<byte[]> parts, int size, String currency) {
        this.parts = parts;
        this.size = size;
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

    List<byte[]> parts() {
        return parts;
    }

    @Override
    public StatementLine get(int index) {
        int part = index / StatementContent.LINES_WITHIN;
        if (part != atHand) {
            lines = StatementReading.lines(Deflated.inflated(parts.get(part)), currency);
            atHand = part;
        }
        return lines.get(index % StatementContent.LINES_WITHIN);
    }

    @Override
    public int size() {
        return size;
    }
}
