package dev.kopru.csv.torn;

import dev.kopru.csv.row.CsvRow;
import java.util.List;
import java.util.function.Predicate;

/** Rows of a record that vanish in it: they have nothing that counts, and nothing that no other of its rows has. */
public final class SwallowedRows {

    private SwallowedRows() {}

    /** @param hasContent whether a row says something that counts */
    public static List<CsvRow> of(List<CsvRow> rows, Predicate<CsvRow> hasContent) {
        if (rows.size() < 2) {
            return List.of();
        }
        List<CsvRow> full = rows.stream().filter(hasContent).toList();
        if (full.isEmpty() || full.size() == rows.size()) {
            return List.of();
        }
        return rows.stream()
                .filter(row -> row.flaw() == null && !hasContent.test(row) && saysNothingNew(row, full))
                .toList();
    }

    private static boolean saysNothingNew(CsvRow row, List<CsvRow> others) {
        List<String> values = row.values();
        for (int i = 0; i < values.size(); i++) {
            int index = i;
            if (!values.get(i).isEmpty() && others.stream().noneMatch(other -> has(other, index, values.get(index)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(CsvRow row, int index, String text) {
        return index < row.values().size() && row.values().get(index).equals(text);
    }
}
