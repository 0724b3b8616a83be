package dev.kopru.statement;

import java.util.ArrayList;
import java.util.List;

/** Lines that are gathered, and packed when they become many or long. */
final class LineList {

    private final String currency;
    private final PartRoom room;
    private final List<byte[]> parts = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private List<StatementLine> latest = new ArrayList<>();
    private int size;
    private long bytes;

    LineList(String currency) {
        this(currency, new PartRoom());
    }

    LineList(String currency, PartRoom room) {
        this.currency = currency;
        this.room = room;
    }

    void add(StatementLine line) {
        if (!room.takes(line)) {
            pack();
            room.begin(line);
        }
        latest.add(line);
        size++;
    }

    private void pack() {
        if (!latest.isEmpty()) {
            byte[] part = PackedLines.pack(latest);
            parts.add(part);
            sizes.add(latest.size());
            bytes += part.length;
            latest = new ArrayList<>();
        }
    }

    int size() {
        return size;
    }

    /** What its packed lines take. */
    long bytes() {
        return bytes;
    }

    /** All of them, packed where they do not stand in a statement's content. Ends the list. */
    List<StatementLine> lines() {
        return parts.isEmpty() ? List.copyOf(latest) : packed();
    }

    /** The same for whoever goes through them once: what has been passed is let go. */
    Iterable<StatementLine> taken() {
        return parts.isEmpty() ? latest : packed().taken();
    }

    PackedLines packed() {
        pack();
        PackedLines packed = new PackedLines(new ArrayList<>(parts), sizes, currency);
        parts.clear();
        return packed;
    }
}
