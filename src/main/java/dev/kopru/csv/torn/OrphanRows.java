package dev.kopru.csv.torn;

import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.Folded;
import dev.kopru.csv.cell.LastRows;
import dev.kopru.csv.row.CsvColumns;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.RowLook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/**
 * Rows that are part of a record whose own row the file does not have: the cell with its code may have changed places with
 * another one, so that a record whose code stands anywhere in such a row is not whole.
 */
final class OrphanRows {

    /** Of a file with more of them nobody corrects each. */
    private static final int MOST = 10_000;
    /** A shorter text may be a figure that stands there by chance. */
    private static final int SHORTEST = 3;

    private final CsvColumns columns;
    private final List<String> naming;
    private final LastRows own = new LastRows();
    private final Map<String, List<Orphan>> waiting = new HashMap<>();
    private int count;

    private record Orphan(int line, Set<String> texts) {}

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
        boolean namesRecord = naming.stream().anyMatch(field -> row.given(field) != null);
        String record = namesRecord ? row.key() : "";
        if (!namesRecord && !saysThatItIsPart(row)) {
            own.put(row.key(), number);
            waiting.remove(row.key());
        } else if (record.isEmpty() || own.of(record) == 0) {
            keep(record, row);
        }
    }

    private void keep(String record, CsvRow row) {
        if (count < MOST) {
            count++;
            waiting.computeIfAbsent(record, key -> new ArrayList<>()).add(new Orphan(row.line(), texts(row)));
        }
    }

    private boolean saysThatItIsPart(CsvRow row) {
        return columns.profile().kind().parts().entrySet().stream().anyMatch(part -> {
            CsvCell said = row.cell(part.getKey());
            return said != null && part.getValue().contains(Folded.of(said.text()));
        });
    }

    private Set<String> texts(CsvRow row) {
        Set<String> texts = new LinkedHashSet<>();
        row.values().stream()
                .filter(text -> text.length() >= SHORTEST && RowLook.isKey(text))
                .forEach(text -> texts.addAll(columns.fields().asKeys(text)));
        return texts;
    }

    /** Shows the keys of the records that stand in such rows, with the line. */
    void each(ObjIntConsumer<String> to) {
        waiting.values().stream().flatMap(List::stream).forEach(orphan -> orphan.texts().stream()
                .filter(text -> own.of(text) > 0)
                .forEach(text -> to.accept(text, orphan.line())));
    }
}
