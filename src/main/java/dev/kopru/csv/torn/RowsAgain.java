package dev.kopru.csv.torn;

import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.row.CsvRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds rows that stand again below a second header: somebody has put a file behind itself. */
public final class RowsAgain {

    private RowsAgain() {}

    /**
     * The rows of a record; those that stand above another header as well are flawed.
     *
     * @param headers physical lines of further headers, in ascending order
     */
    public static List<CsvRow> flawed(List<CsvRow> rows, List<Integer> headers) {
        if (headers.isEmpty()) {
            return rows;
        }
        Map<List<String>, Long> parts = new HashMap<>();
        List<CsvRow> all = new ArrayList<>();
        for (CsvRow row : rows) {
            long part = headers.stream().filter(line -> line < row.line()).count();
            Long before = parts.putIfAbsent(row.values(), part);
            boolean isAgain = before != null && before != part && row.flaw() == null;
            all.add(isAgain ? row.with(CsvReason.CSV_ROW_AGAIN) : row);
        }
        return List.copyOf(all);
    }
}
