package dev.kopru.csv.cell;

import dev.kopru.record.Reason;

/** What is wrong in a row; expected says what would have been right, where the code alone does not. */
public record RowProblem(CsvReason code, int line, String column, String value, String expected) {

    public static RowProblem of(CsvReason code, CsvCell cell, String expected) {
        return new RowProblem(code, cell.line(), cell.column(), CellText.shown(cell.text()), expected);
    }

    /** As a reason for the whole record, which has so many more problems. */
    public Reason reason(String file, int more) {
        return Reason.of(code, file, line, column, value, expected, more);
    }
}
