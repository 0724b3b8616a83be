package dev.kopru.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file; a badly quoted one is only its first line, so that it cannot swallow its neighbours. */
final class RawRows implements Closeable {

    private final PhysicalLines lines;
    private final char delimiter;

    RawRows(PhysicalLines lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
    }

    /** The next row that is not blank, or null after the last. */
    @Nullable
    RawRow next() throws IOException {
        PhysicalLines.Line first = lines.next();
        while (first != null) {
            RawRow row = row(first);
            if (!row.isBlank(delimiter)) {
                return row;
            }
            first = lines.next();
        }
        return null;
    }

    private RawRow row(PhysicalLines.Line first) throws IOException {
        List<PhysicalLines.Line> further = new ArrayList<>();
        StringBuilder text = new StringBuilder(first.text());
        CellSplitter splitter = new CellSplitter(delimiter);
        CellSplitter.State state = splitter.take(first.text());
        PhysicalLines.Line last = first;
        boolean cut = first.cut();
        while (state == CellSplitter.State.QUOTED && text.length() <= PhysicalLines.LONGEST) {
            PhysicalLines.Line next = lines.next();
            if (next == null) {
                break;
            }
            further.add(next);
            String piece = last.end() + next.text();
            text.append(piece);
            state = splitter.take(piece);
            last = next;
            cut |= next.cut();
        }
        if (state == CellSplitter.State.BROKEN || state == CellSplitter.State.QUOTED) {
            lines.putBack(further);
            return new RawRow(
                    first.number(), first.text(), cut ? CsvReason.CSV_ROW_TOO_LONG : CsvReason.CSV_BAD_QUOTES);
        }
        return new RawRow(first.number(), text.toString(), cut ? CsvReason.CSV_ROW_TOO_LONG : null);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
