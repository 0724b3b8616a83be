package dev.kopru.csv;

import java.util.List;

/** Looks for what is odd about a row, whatever kind of record it belongs to. */
final class RowOddities {

    private RowOddities() {}

    static List<RowNotice> of(CsvRow row) {
        return List.of();
    }
}
