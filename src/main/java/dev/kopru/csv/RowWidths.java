package dev.kopru.csv;

import org.jspecify.annotations.Nullable;

/**
 * Whether the rows of a file end with a cell more than its header has, as some programs write them. Then a row without it
 * lacks a cell; else a row with it has one too many, and its cells may be shifted though none stands outside the columns.
 */
final class RowWidths {

    private long wider;
    private long others;
    private boolean known;

    /** To be shown every row of the file. */
    void take(boolean isWider) {
        wider += isWider ? 1 : 0;
        others += isWider ? 0 : 1;
    }

    /** Notes that all rows were shown. */
    void conclude() {
        known = true;
    }

    /** What is wrong with a row; nothing before all are known. */
    @Nullable
    CsvReason flaw(boolean isWider, boolean acceptsMissingCells) {
        boolean areWider = wider > others;
        if (!known || isWider == areWider) {
            return null;
        }
        return isWider ? CsvReason.CSV_TOO_MANY_CELLS : acceptsMissingCells ? null : CsvReason.CSV_MISSING_CELLS;
    }
}
