package dev.kopru.csv;

import dev.kopru.csv.CsvPreview.Cell;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.row.CellReader;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.FieldColumn;
import dev.kopru.csv.row.RecordCells;
import dev.kopru.record.Reason;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the preview of a row: each cell as its field's type reads it, with what is wrong or odd at its column. */
final class PreviewedRow {

    /** Words that may stand beside a figure; which of them belongs to the record's currency, the record's own reading says. */
    private static final String PERCENT = "%";

    private final CsvRow row;
    private final String file;
    private final @Nullable Reason record;
    private final Map<String, Reason> wrong = new HashMap<>();
    private final Map<String, Reason> odd = new HashMap<>();
    private final List<Reason> trouble = new ArrayList<>();
    private final CellReader reader;

    PreviewedRow(CsvRow row, String file, @Nullable Reason record, ZoneId zone) {
        this.row = row;
        this.file = file;
        this.record = record;
        this.reader = new CellReader(row.columns(), zone);
    }

    CsvPreview.Row read() {
        row.problems().forEach(problem -> keep(wrong, problem.column(), problem.reason(file, 0)));
        row.notices().forEach(notice -> keep(odd, notice.column(), notice.reason(file)));
        boolean stands = keepOfRecord();
        Map<Integer, FieldColumn> fields = new HashMap<>();
        row.columns().fields().all().forEach(field -> fields.put(field.index(), field));
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.values().size(); i++) {
            cells.add(cell(i, fields.get(i)));
        }
        trouble.addAll(wrong.values());
        trouble.addAll(odd.values());
        return new CsvPreview.Row(row.line(), row.key(), cells, stands ? null : record, List.copyOf(trouble));
    }

    /** Where the record's reason names this row and one of its columns, it stands there and is not said again. */
    private boolean keepOfRecord() {
        if (record == null || record.arguments().size() < 3) {
            return false;
        }
        boolean ofThisRow = record.arguments().get(1).equals(Integer.toString(row.line()));
        String column = record.arguments().get(2);
        boolean stands = ofThisRow
                && IntStream.range(0, row.values().size())
                        .anyMatch(index -> row.columns().names().of(index).equals(column));
        if (stands) {
            wrong.put(column, record);
        }
        return stands;
    }

    private void keep(Map<String, Reason> of, String column, Reason reason) {
        if (column.isEmpty()) {
            trouble.add(reason);
        } else {
            of.putIfAbsent(column, reason);
        }
    }

    private Cell cell(int index, @Nullable FieldColumn field) {
        String name = row.columns().names().of(index);
        String written = row.values().get(index);
        CsvCell cell = field == null ? null : row.cell(field.field());
        Object meant =
                cell == null || field == null ? null : meant(cell, field.codes().type());
        return new Cell(written, meant, wrong.remove(name), odd.remove(name));
    }

    /** Where the type cannot read it, that is wrong at the cell, too. */
    private @Nullable Object meant(CsvCell cell, @Nullable FieldType type) {
        int before = reader.problems().size();
        Object meant = type == FieldType.NUMBER
                ? reader.number(cell, marks())
                : type == FieldType.INSTANT ? reader.instant(cell) : cell.text();
        if (reader.problems().size() > before) {
            wrong.putIfAbsent(cell.column(), reader.problems().get(before).reason(file, 0));
        }
        return meant;
    }

    private Set<String> marks() {
        Set<String> marks = new HashSet<>(RecordCells.currencyMarks(row.cell("currency")));
        marks.add(PERCENT);
        return marks;
    }
}
