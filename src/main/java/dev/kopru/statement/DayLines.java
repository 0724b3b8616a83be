package dev.kopru.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** One day's lines, brought into their order; a day of very many or very long ones is sorted in packed runs. */
final class DayLines {

    // Of every run one part is held while they are merged.
    private static final int LINES_OF_PART = 50;
    private static final int LETTERS_OF_PART = 10_000;
    private static final int LINES_OF_RUN = 10_000;
    private static final int LETTERS_OF_RUN = 1_000_000;

    private final String currency;
    private final Comparator<StatementLine> order;
    private final List<StatementLine> latest = new ArrayList<>();
    private final List<PackedLines> runs = new ArrayList<>();
    private PartRoom room = newRoom();
    private long bytes;

    DayLines(String currency, Comparator<StatementLine> order) {
        this.currency = currency;
        this.order = order;
    }

    /** The next line of a run, and those behind it. */
    private record Head(StatementLine line, Iterator<StatementLine> rest) {}

    private static PartRoom newRoom() {
        return new PartRoom(LINES_OF_RUN, LETTERS_OF_RUN);
    }

    void add(StatementLine line) {
        if (!room.takes(line)) {
            pack();
            room.begin(line);
        }
        latest.add(line);
    }

    /** What its packed lines take. */
    long bytes() {
        return bytes;
    }

    private void pack() {
        if (!latest.isEmpty()) {
            latest.sort(order);
            LineList run = new LineList(currency, new PartRoom(LINES_OF_PART, LETTERS_OF_PART));
            latest.forEach(run::add);
            latest.clear();
            runs.add(run.packed());
            bytes += run.bytes();
        }
    }

    /** Hands over all lines in their order; then there are none. */
    void end(Consumer<StatementLine> taker) {
        if (runs.isEmpty()) {
            latest.sort(order);
            latest.forEach(taker);
            latest.clear();
        } else {
            pack();
            merge(taker);
            runs.clear();
            bytes = 0;
        }
        room = newRoom();
    }

    private void merge(Consumer<StatementLine> taker) {
        PriorityQueue<Head> heads = new PriorityQueue<>((one, other) -> order.compare(one.line(), other.line()));
        runs.forEach(run -> next(run.iterator(), heads));
        while (!heads.isEmpty()) {
            Head first = heads.remove();
            taker.accept(first.line());
            next(first.rest(), heads);
        }
    }

    private static void next(Iterator<StatementLine> rest, PriorityQueue<Head> heads) {
        if (rest.hasNext()) {
            heads.add(new Head(rest.next(), rest));
        }
    }
}
