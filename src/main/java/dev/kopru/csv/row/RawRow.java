package dev.kopru.csv.row;

import dev.kopru.csv.cell.CellSplitter;
import dev.kopru.csv.cell.CsvReason;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row before it is split: its first and last physical line and its text.
 *
 * @param asWritten its quotes are no borders of cells, by what stands around them
 * @param flaw why it cannot be split properly
 */
public record RawRow(int line, int lastLine, String text, boolean asWritten, @Nullable CsvReason flaw) {

    /** Rows with such a flaw are written as they should be. */
    private static final Set<CsvReason> ONCE_TOO_OFTEN =
            EnumSet.of(CsvReason.CSV_ROW_SENT_TWICE, CsvReason.CSV_ROW_REPEATED, CsvReason.CSV_ROW_AGAIN);

    static RawRow of(PhysicalLines.Line line) {
        return new RawRow(
                line.number(), line.number(), line.text(), false, line.cut() ? CsvReason.CSV_ROW_TOO_LONG : null);
    }

    static RawRow asWritten(PhysicalLines.Line line) {
        return new RawRow(line.number(), line.number(), line.text(), true, null);
    }

    /** How many physical lines it takes. */
    public int lines() {
        return lastLine - line + 1;
    }

    public RawRow with(CsvReason otherFlaw) {
        return new RawRow(line, lastLine, text, asWritten, otherFlaw);
    }

    /** Its cells; the last of so many is all the rest. */
    public List<String> cells(char delimiter, int most) {
        return isSplitAsWritten()
                ? CellSplitter.cellsAsWritten(text, delimiter, most)
                : CellSplitter.cells(text, delimiter, most);
    }

    /** Whether a cell has a quote that is neither its border nor written as it should be within borders. */
    boolean hasStrayQuote(char delimiter, int index) {
        return CellSplitter.hasStrayQuote(text, delimiter, index, isSplitAsWritten());
    }

    private boolean isSplitAsWritten() {
        return asWritten || flaw != null && !ONCE_TOO_OFTEN.contains(flaw);
    }

    /** Nothing but delimiters, as spreadsheets leave below the last row. */
    boolean isBlank(char delimiter) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != delimiter && c != '"' && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }
}
