package dev.kopru.csv.row;

import dev.kopru.csv.cell.CsvReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are one row if the quotes are borders of cells, and rows of their own if they are not.
 *
 * @param lines from the one in which a quoted cell begins
 * @param cells of the one row
 * @param place where the quote that stands open at the end of the first line is
 */
record QuotedSpan(List<PhysicalLines.Line> lines, End end, int cells, Place place) {

    /** In which cell of a row a quote stands. */
    enum Place {
        /** In the key, which has no line breaks. */
        KEY,
        /** In a figure, a date, a code or a word of few, which has no line breaks within. */
        NARROW,
        LAST,
        OTHER
    }

    /** How looking for the closing quote ended. */
    enum End {
        /** With a quote that closes the cell as it should. */
        CLOSED,
        /** With a quote that closes nothing, in the last of the lines. */
        BROKEN,
        /** With a quote that closes nothing, in the first line; the second one only shows what follows. */
        AT_ONCE,
        /** With so many lines that can only be rows. */
        ROWS,
        /** With the file, or with more text than a cell can have. */
        OPEN
    }

    /** What is known now, and the lines that are to be judged by themselves. */
    record Verdict(List<RawRow> rows, List<PhysicalLines.Line> back) {}

    /** Of ten lines so many must be rows, where the odd one is damaged. */
    private static final int MOST = 8;

    private static final int TEN = 10;

    /** Whether it is a row as it should be, and no line of it looks like one by itself. */
    boolean isPlainlyOneRow(@Nullable RowLook look) {
        return end == End.CLOSED
                && place != Place.KEY
                && place != Place.NARROW
                && (look == null
                        || look.hasWidth(cells)
                                && further().stream()
                                        .map(PhysicalLines.Line::text)
                                        .noneMatch(line -> look.hasShapeOfRow(line) || look.mayGoOn(line)));
    }

    Verdict oneRow() {
        return new Verdict(List.of(joined(lines, null)), List.of());
    }

    /** By the width and the keys that the rows of either reading would have. */
    Verdict verdict(RowLook look, KeyLook keys) {
        if (place == Place.KEY) {
            return firstIsBad();
        }
        boolean firstIsRow = look.isRow(first().text(), keys);
        if (end != End.CLOSED) {
            return firstIsRow && goesOnWithRow(look, keys) ? asWritten() : bad(look, keys);
        }
        boolean fits = look.hasWidth(cells);
        List<PhysicalLines.Line> further = further();
        boolean lastIsRow = look.isRowByKey(last().text(), keys);
        long rows = further.stream()
                        .filter(line -> line != last() && look.isRow(line.text(), keys))
                        .count()
                + (lastIsRow ? 1 : 0);
        if (rows == 0 && look.hasRowWithin(joined(lines, null))) {
            return bad(look, keys);
        }
        if (rows == 0) {
            boolean hidesRow = further.stream()
                    .map(PhysicalLines.Line::text)
                    .anyMatch(line -> fits ? look.goesOn(line, keys) : look.beginsRow(line, keys));
            return hidesRow ? apart(look, keys) : oneRow();
        }
        boolean mostAreRows = TEN * rows >= MOST * further.size() && (place != Place.LAST || rows > 1);
        if (firstIsRow && (!fits || lastIsRow && mostAreRows)) {
            return asWritten();
        }
        return fits ? apart(look, keys) : bad(look, keys);
    }

    /** The first line is a row whose quotes are no borders. */
    private Verdict asWritten() {
        return new Verdict(List.of(RawRow.asWritten(first())), rest(1));
    }

    /** The first line cannot be read, with what follows it and is no row; without a look only the line itself. */
    Verdict bad(@Nullable RowLook look, KeyLook keys) {
        int until = end == End.AT_ONCE ? lines.size() - 1 : lines.size();
        int torn = 1;
        while (look != null && torn < until && !look.beginsRow(lines.get(torn).text(), keys)) {
            torn++;
        }
        RawRow first = joined(lines.subList(0, torn), CsvReason.CSV_BAD_QUOTES);
        // Where keys are words, the line whose quote closes nothing may as well be the rest of the text.
        boolean mayBeText = end == End.BROKEN && torn == lines.size() - 1 && !keys.areNoWords();
        return mayBeText
                ? new Verdict(List.of(first, joined(rest(torn), CsvReason.CSV_BAD_QUOTES)), List.of())
                : new Verdict(List.of(first), rest(torn));
    }

    /** The quote is in the key, so that the line is a row of its own. */
    private Verdict firstIsBad() {
        return new Verdict(List.of(joined(lines.subList(0, 1), CsvReason.CSV_BAD_QUOTES)), rest(1));
    }

    /** Nobody can tell: all that may be rows are rows that cannot be read. */
    private Verdict apart(RowLook look, KeyLook keys) {
        List<RawRow> rows = new ArrayList<>();
        int from = 0;
        for (int next = 1; next <= lines.size(); next++) {
            if (next == lines.size() || look.beginsRow(lines.get(next).text(), keys)) {
                rows.add(joined(lines.subList(from, next), CsvReason.CSV_BAD_QUOTES));
                from = next;
            }
        }
        return new Verdict(rows, List.of());
    }

    private PhysicalLines.Line first() {
        return lines.get(0);
    }

    private PhysicalLines.Line last() {
        return lines.get(lines.size() - 1);
    }

    /** The lines behind the first that are not blank. */
    private List<PhysicalLines.Line> further() {
        return rest(1).stream().filter(line -> !line.text().isBlank()).toList();
    }

    private List<PhysicalLines.Line> rest(int from) {
        return lines.subList(from, lines.size());
    }

    /** Text that goes on in the next line, which is no row, is text that was cut off. */
    private boolean goesOnWithRow(RowLook look, KeyLook keys) {
        List<PhysicalLines.Line> further = further();
        return further.isEmpty() || look.beginsRow(further.get(0).text(), keys);
    }

    private static RawRow joined(List<PhysicalLines.Line> lines, @Nullable CsvReason flaw) {
        PhysicalLines.Line first = lines.get(0);
        PhysicalLines.Line last = lines.get(lines.size() - 1);
        boolean cut = lines.stream().anyMatch(PhysicalLines.Line::cut);
        StringBuilder text = new StringBuilder();
        for (PhysicalLines.Line line : lines) {
            text.append(line.text()).append(line == last ? "" : line.end());
        }
        return new RawRow(
                first.number(), last.number(), text.toString(), false, cut ? CsvReason.CSV_ROW_TOO_LONG : flaw);
    }
}
