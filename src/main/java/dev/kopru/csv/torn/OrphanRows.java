package dev.kopru.csv.torn;

import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.Folded;
import dev.kopru.csv.cell.LastRows;
import dev.kopru.csv.row.CsvColumns;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.RowLook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;

/**
 * Rows that are part of a record whose own row the file does not have, or that says it has no parts. The cell with its code may
 * have changed places with another one, or be spelled otherwise: a record whose code stands so in such a row is not whole.
 */
final class OrphanRows {

    /** So many letters of such rows are kept: whoever writes a file with more of them has to write it anew. */
    private static final int MOST_LETTERS = 5_000_000;

    private static final int LONGEST_KEY = 100;
    /** A shorter text may be a figure that stands there by chance. */
    private static final int SHORTEST = 3;

    private final CsvColumns columns;
    private final List<String> naming;
    private final LastRows own = new LastRows();
    private final LastRows singles = new LastRows();
    private final Map<String, List<CsvRow>> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> spelled = new HashMap<>();
    private int size;

    OrphanRows(CsvColumns columns) {
        this.columns = columns;
        this.naming = columns.profile().groupBy().stream()
                .filter(alternatives -> alternatives.size() > 1)
                .map(alternatives -> alternatives.get(0))
                .toList();
    }

    /** Is shown each row that could be split, with its number in the file. */
    void see(CsvRow row, int number) {
        if (naming.isEmpty()) {
            return;
        }
        String record = record(row);
        if (record.isEmpty() && !says(row, columns.profile().kind().parts())) {
            own.put(row.key(), number);
            if (says(row, columns.profile().kind().singles())) {
                singles.put(row.key(), number);
            } else {
                forget(row.key());
            }
        } else if (record.isEmpty() || own.of(record) == 0 || singles.of(record) > 0) {
            keep(record, row);
        }
    }

    /** The record that a row says it is part of; empty where it names none. */
    private String record(CsvRow row) {
        return naming.stream().anyMatch(field -> row.given(field) != null) ? row.key() : "";
    }

    private void keep(String record, CsvRow row) {
        CsvRow kept = withoutTexts(row);
        if (size + sizeOf(kept) < MOST_LETTERS) {
            size += sizeOf(kept);
            waiting.computeIfAbsent(record, key -> new ArrayList<>()).add(kept);
        }
    }

    private void forget(String record) {
        List<CsvRow> rows = waiting.remove(record);
        size -= rows == null ? 0 : rows.stream().mapToInt(OrphanRows::sizeOf).sum();
    }

    private static CsvRow withoutTexts(CsvRow row) {
        List<String> values = row.values().stream()
                .map(text -> text.length() <= LONGEST_KEY ? text : "")
                .toList();
        return new CsvRow(row.line(), row.columns(), values, row.flaw());
    }

    /** A cell takes more memory than its letters. */
    private static int sizeOf(CsvRow row) {
        return row.values().stream().mapToInt(text -> text.length() + 8).sum();
    }

    private static boolean says(CsvRow row, Map<String, Set<String>> words) {
        return words.entrySet().stream().anyMatch(word -> {
            CsvCell said = row.cell(word.getKey());
            return said != null && word.getValue().contains(Folded.of(said.text()));
        });
    }

    /** All of them, once every row was shown. */
    List<CsvRow> rows() {
        return waiting.values().stream().flatMap(List::stream).toList();
    }

    /** Notes that every row was shown, and shows the keys of the records that stand in such rows, with the line. */
    void conclude(ObjIntConsumer<String> to) {
        waiting.forEach((record, rows) -> {
            if (own.of(record) == 0 && !Folded.of(record).isEmpty()) {
                spelled.put(Folded.of(record), rows.get(0).line());
            }
            rows.forEach(row -> texts(row)
                    .filter(text -> !text.equals(record) && own.of(text) > 0)
                    .forEach(text -> to.accept(text, row.line())));
        });
    }

    private Stream<String> texts(CsvRow row) {
        return row.values().stream()
                .filter(text -> text.length() >= SHORTEST && RowLook.isKey(text))
                .flatMap(text -> columns.fields().asKeys(text).stream())
                .distinct();
    }

    /** The line of one that names this record, but for capitals, marks and blanks; 0 where none does. */
    int lineSpelling(String key) {
        return spelled.isEmpty() || own.of(key) == 0 ? 0 : spelled.getOrDefault(Folded.of(key), 0);
    }
}
