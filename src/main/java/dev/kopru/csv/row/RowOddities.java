package dev.kopru.csv.row;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvNotice;
import dev.kopru.csv.cell.RowNotice;
import java.util.ArrayList;
import java.util.List;

/** Looks for what is odd about a row, whatever kind of record it belongs to. */
final class RowOddities {

    private RowOddities() {}

    static List<RowNotice> of(CsvRow row) {
        List<RowNotice> notices = new ArrayList<>();
        boolean isRead = row.flaw() == null;
        if (isRead && row.quotesAsWritten()) {
            notices.add(asWritten(row));
        }
        int like = isRead ? row.columns().spellings().earlierLine(row.line()) : 0;
        if (like > 0) {
            CsvCell key = RowCheck.key(row);
            notices.add(new RowNotice(
                    CsvNotice.CSV_KEY_SPELLED_OTHERWISE, row.line(), key.column(), CellText.shown(key.text()), like));
        }
        if (isRead && TotalsKey.is(row.ownKey())) {
            notices.add(RowNotice.of(CsvNotice.CSV_KEY_LIKE_TOTALS, RowCheck.key(row)));
        }
        for (int i = 0; i < row.values().size(); i++) {
            if (row.columns().letters().areOdd(i, row.values().get(i))) {
                notices.add(RowNotice.of(CsvNotice.CSV_ODD_LETTERS, cell(row, i)));
            }
        }
        return notices;
    }

    private static RowNotice asWritten(CsvRow row) {
        for (int i = 0; i < row.values().size(); i++) {
            if (row.values().get(i).indexOf('"') >= 0) {
                return RowNotice.of(CsvNotice.CSV_QUOTES_TAKEN_AS_WRITTEN, cell(row, i));
            }
        }
        return new RowNotice(CsvNotice.CSV_QUOTES_TAKEN_AS_WRITTEN, row.line(), "", "");
    }

    private static CsvCell cell(CsvRow row, int index) {
        return new CsvCell(
                row.line(), row.columns().names().of(index), row.values().get(index));
    }
}
