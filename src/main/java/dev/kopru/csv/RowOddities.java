package dev.kopru.csv;

import java.util.ArrayList;
import java.util.List;

/** Looks for what is odd about a row, whatever kind of record it belongs to. */
final class RowOddities {

    private RowOddities() {}

    static List<RowNotice> of(CsvRow row) {
        List<RowNotice> notices = new ArrayList<>();
        if (row.quotesAsWritten()) {
            notices.add(asWritten(row));
        }
        for (int i = 0; i < row.values().size(); i++) {
            CsvCell cell =
                    new CsvCell(row.line(), row.columns().name(i), row.values().get(i));
            if (row.columns().hasOddLetters(i, cell.text())) {
                notices.add(RowNotice.of(CsvNotice.CSV_ODD_LETTERS, cell));
            }
        }
        return notices;
    }

    private static RowNotice asWritten(CsvRow row) {
        for (int i = 0; i < row.values().size(); i++) {
            String value = row.values().get(i);
            if (value.indexOf('"') >= 0) {
                return RowNotice.of(
                        CsvNotice.CSV_QUOTES_TAKEN_AS_WRITTEN,
                        new CsvCell(row.line(), row.columns().name(i), value));
            }
        }
        return new RowNotice(CsvNotice.CSV_QUOTES_TAKEN_AS_WRITTEN, row.line(), "", "");
    }
}
