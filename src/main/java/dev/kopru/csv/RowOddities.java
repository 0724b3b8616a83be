package dev.kopru.csv;

import java.util.ArrayList;
import java.util.List;

/** Looks for what is odd about a row, whatever kind of record it belongs to. */
final class RowOddities {

    private RowOddities() {}

    static List<RowNotice> of(CsvRow row) {
        List<RowNotice> notices = new ArrayList<>();
        for (int i = 0; i < row.values().size(); i++) {
            CsvCell cell =
                    new CsvCell(row.line(), row.columns().name(i), row.values().get(i));
            if (row.columns().hasOddLetters(i, cell.text())) {
                notices.add(RowNotice.of(CsvNotice.CSV_ODD_LETTERS, cell));
            }
        }
        return notices;
    }
}
