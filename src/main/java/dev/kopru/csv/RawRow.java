package dev.kopru.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row before it is split: its first physical line and its text; flaw says why it cannot be split properly. */
record RawRow(int line, String text, @Nullable CsvReason flaw) {

    List<String> cells(char delimiter) {
        return flaw == null ? CellSplitter.cells(text, delimiter) : CellSplitter.cellsAsWritten(text, delimiter);
    }

    /** Nothing but delimiters, as spreadsheets leave below the last row. */
    boolean isBlank(char delimiter) {
        return text.chars().allMatch(c -> c == delimiter || c == '"' || Character.isWhitespace(c));
    }
}
