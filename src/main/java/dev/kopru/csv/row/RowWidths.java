package dev.kopru.csv.row;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import org.jspecify.annotations.Nullable;

/**
 * Whether the rows of a file end with a cell more than its header has, as some programs write them. Then a row without it
 * lacks a cell; else a row with it has one too many, and its cells may be shifted though none stands outside the columns.
 *
 * <p>Where that cell is empty in some rows and holds text in others, the header is what lacks a cell, and no column can be
 * trusted to be what it is called.
 */
public final class RowWidths {

    private long wider;
    private long others;
    private long widerWithoutText;
    private @Nullable CsvCell text;
    private boolean known;

    /** To be shown every row of the file. */
    public void take(CsvRow row) {
        int width = row.columns().names().size();
        if (row.values().size() <= width) {
            others++;
            return;
        }
        wider++;
        String further = row.values().get(width);
        if (further.isEmpty()) {
            widerWithoutText++;
        } else if (text == null && row.flaw() == null) {
            text = new CsvCell(row.line(), row.columns().names().of(width), further);
        }
    }

    /** Notes that all rows were shown; throws {@link CsvFileException} where it is the header that lacks a cell. */
    public void conclude(String file) {
        known = true;
        if (text != null && wider > others && widerWithoutText > 0) {
            throw CsvFileException.of(
                    CsvReason.CSV_HEADER_TOO_SHORT, file, text.line(), text.column(), CellText.shown(text.text()));
        }
    }

    /** What is wrong with a row; nothing before all are known. */
    public @Nullable CsvReason flaw(boolean isWider, boolean acceptsMissingCells) {
        boolean areWider = wider > others;
        if (!known || isWider == areWider) {
            return null;
        }
        return isWider ? CsvReason.CSV_TOO_MANY_CELLS : acceptsMissingCells ? null : CsvReason.CSV_MISSING_CELLS;
    }
}
