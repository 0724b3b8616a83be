package dev.kopru.csv;

import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.RawRow;
import java.util.ArrayList;
import java.util.List;

/** The rows read last, already split, as far as they are of one record: nearly always those that are asked for next. */
final class SplitRows {

    /** A record with more of them waits for its end unsplit, as those do whose rows lie scattered. */
    private static final int MOST = 100;

    private final List<CsvRow> last = new ArrayList<>();
    private String key = "";

    void add(String keyOfRow, CsvRow row) {
        if (!key.equals(keyOfRow)) {
            last.clear();
            key = keyOfRow;
        }
        if (last.size() <= MOST) {
            last.add(row);
        }
    }

    /** The rows of a record. */
    List<CsvRow> of(String keyOfRecord, List<RawRow> rows, CsvDialect dialect) {
        boolean areHere = key.equals(keyOfRecord)
                && last.size() == rows.size()
                && last.get(0).line() == rows.get(0).line();
        return areHere ? List.copyOf(last) : rows.stream().map(dialect::row).toList();
    }
}
