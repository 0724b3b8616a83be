package dev.kopru.csv.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the line in which a quoted cell ends; never further than needed, so that a file is read in linear time. */
final class SpanFinder {

    /** So many rows in a row are no text. */
    private static final int ROWS_THAT_PROVE = 20;
    /** Looking ahead in vain may cost so many times the file. */
    private static final int TIMES = 8;

    private final PhysicalLines lines;
    private final char delimiter;
    private final @Nullable RowLook look;
    private long wasted;

    SpanFinder(PhysicalLines lines, char delimiter, @Nullable RowLook look) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.look = look;
    }

    /** The lines from one whose last cell is open; they are taken from the file. */
    QuotedSpan from(PhysicalLines.Line first, QuoteScan scan) throws IOException {
        QuotedSpan.Place place = look == null ? QuotedSpan.Place.OTHER : look.place(scan.openedIn());
        List<PhysicalLines.Line> found = new ArrayList<>(List.of(first));
        long most = Math.min(PhysicalLines.LONGEST, PhysicalLines.LONGEST + TIMES * lines.charactersRead() - wasted);
        QuotedSpan.End end = null;
        long length = first.text().length();
        int rows = 0;
        while (end == null) {
            PhysicalLines.Line next = length > most ? null : lines.next();
            if (next == null) {
                end = QuotedSpan.End.OPEN;
            } else {
                scan.take(found.get(found.size() - 1).end());
                QuoteScan.State state = scan.take(next.text());
                found.add(next);
                length += next.text().length();
                rows += look != null && look.hasShapeOfRow(next.text()) ? 1 : 0;
                end = end(state, scan.cells(most()), rows, found.size());
            }
        }
        return new QuotedSpan(found, end, scan.cells(most()), place);
    }

    private int most() {
        return look == null ? Integer.MAX_VALUE : look.mostCells();
    }

    /** Notes lines that have to be read again. */
    void wasted(List<PhysicalLines.Line> again) {
        again.forEach(line -> wasted += line.text().length());
    }

    private QuotedSpan.@Nullable End end(QuoteScan.State state, int cells, int rows, int lines) {
        if (state == QuoteScan.State.BROKEN || look != null && cells > look.mostCells()) {
            return QuotedSpan.End.BROKEN;
        }
        if (state != QuoteScan.State.QUOTED) {
            return QuotedSpan.End.CLOSED;
        }
        return rows >= ROWS_THAT_PROVE && 2 * rows > lines ? QuotedSpan.End.ROWS : null;
    }
}
