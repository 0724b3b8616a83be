package dev.kopru.csv.row;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file. Where quotes are odd or run over lines, both readings are weighed, so that no quote can swallow rows
 * of other records. What is decided depends on the file alone.
 */
public final class RawRows implements Closeable {

    /** So many lines behind a doubtful cell are looked at. */
    private static final int FOLLOWING = 16;

    private static final KeyLook NO_KEYS = new KeyLook(List.of());

    private final PhysicalLines lines;
    private final char delimiter;
    private final @Nullable RowLook look;
    private final SpanFinder spans;
    private final Neighbours neighbours = new Neighbours();
    private final Deque<RawRow> decided = new ArrayDeque<>();
    private @Nullable CsvRow split;
    private final EmptyRows empty;
    private int blankLines;
    private int leftOutRows;

    /** Without a look, which the header does not have yet, quotes are borders wherever they can be. */
    public RawRows(PhysicalLines lines, char delimiter, @Nullable RowLook look) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.look = look;
        this.empty = new EmptyRows(delimiter);
        this.spans = new SpanFinder(lines, delimiter, look);
    }

    /** The next row that is not blank, or null after the last. */
    public @Nullable RawRow next() throws IOException {
        RawRow row = any();
        while (row != null) {
            if (row.isBlank(delimiter)) {
                blankLines += row.lines();
                empty.see(row);
            } else if (isLeftOut(row)) {
                leftOutRows++;
            } else {
                empty.goOn();
                return row;
            }
            row = any();
        }
        return null;
    }

    private boolean isLeftOut(RawRow row) {
        split = look == null ? null : look.split(row);
        return look != null && split != null && look.isLeftOut(row, split);
    }

    /** The row given last, split; only with a look. */
    public CsvRow split() {
        return Objects.requireNonNull(split);
    }

    /** Lines that were passed by because nothing stands in them. */
    public int blankLines() {
        return blankLines;
    }

    /** Those of these lines that are rows without anything in them. */
    public EmptyRows empty() {
        return empty;
    }

    /** Rows that were passed by because they are no records. */
    public int leftOutRows() {
        return leftOutRows;
    }

    /** Physical lines that were read. */
    public int linesRead() {
        return lines.linesRead();
    }

    private @Nullable RawRow any() throws IOException {
        if (!decided.isEmpty()) {
            return decided.remove();
        }
        PhysicalLines.Line first = lines.next();
        return first == null ? null : row(first);
    }

    private RawRow row(PhysicalLines.Line first) throws IOException {
        if (first.cut() || first.text().indexOf('"') < 0) {
            neighbours.add(first.text());
            return RawRow.of(first);
        }
        QuoteScan scan = new QuoteScan(delimiter);
        return switch (scan.take(first.text())) {
            case QUOTED -> judged(spans.from(first, scan));
            case BROKEN -> judged(broken(first));
            case CELL_START, PLAIN, AFTER_QUOTE -> closed(first, scan);
        };
    }

    /** Quotes around delimiters may make a row too short that is whole when they are no borders. */
    private RawRow closed(PhysicalLines.Line line, QuoteScan scan) {
        if (look == null || look.hasWidth(scan.cells(look.mostCells()))) {
            neighbours.add(line.text());
            return RawRow.of(line);
        }
        return look.isRow(line.text(), neighbours.keys(look, List.of())) ? RawRow.asWritten(line) : RawRow.of(line);
    }

    private QuotedSpan broken(PhysicalLines.Line line) throws IOException {
        List<PhysicalLines.Line> both = new ArrayList<>(List.of(line));
        PhysicalLines.Line next = lines.next();
        if (next != null) {
            both.add(next);
        }
        return new QuotedSpan(both, QuotedSpan.End.AT_ONCE, 0, QuotedSpan.Place.OTHER);
    }

    private RawRow judged(QuotedSpan span) throws IOException {
        QuotedSpan.Verdict verdict = verdict(span);
        spans.wasted(verdict.back());
        lines.putBack(verdict.back());
        decided.addAll(verdict.rows());
        return decided.remove();
    }

    private QuotedSpan.Verdict verdict(QuotedSpan span) throws IOException {
        if (span.isPlainlyOneRow(look)) {
            return span.oneRow();
        }
        return look == null ? span.bad(look, NO_KEYS) : span.verdict(look, neighbours.keys(look, around(span)));
    }

    /**
     * The row that the span begins with, and those behind it, where the quotes are closed again. A line that begins with a
     * quoted cell is the rest of no text.
     */
    private List<String> around(QuotedSpan span) throws IOException {
        if (span.end() != QuotedSpan.End.CLOSED) {
            return List.of();
        }
        List<PhysicalLines.Line> following = new ArrayList<>();
        PhysicalLines.Line next = lines.next();
        while (next != null && following.size() < FOLLOWING) {
            following.add(next);
            next = lines.next();
        }
        lines.putBack(next == null ? List.of() : List.of(next));
        lines.putBack(following);
        RowLook rows = look;
        Stream<String> plain = following.stream()
                .map(PhysicalLines.Line::text)
                .filter(text -> text.indexOf('"') < 0 || rows != null && text.startsWith("\"") && rows.isClosed(text));
        return Stream.concat(Stream.of(span.lines().get(0).text()), plain).toList();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
