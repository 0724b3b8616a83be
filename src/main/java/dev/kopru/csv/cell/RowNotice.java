package dev.kopru.csv.cell;

import dev.kopru.record.Reason;

/** What is odd about a row; column and value are empty where it is about the row as a whole, other is a line it is like. */
public record RowNotice(CsvNotice code, int line, String column, String value, int other) {

    public RowNotice(CsvNotice code, int line, String column, String value) {
        this(code, line, column, value, 0);
    }

    public static RowNotice of(CsvNotice code, CsvCell cell) {
        return new RowNotice(code, cell.line(), cell.column(), CellText.shown(cell.text()));
    }

    public Reason reason(String file) {
        return Reason.of(code, file, line, column, value, other);
    }
}
