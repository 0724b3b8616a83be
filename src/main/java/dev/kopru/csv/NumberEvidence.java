package dev.kopru.csv;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.ColumnFigures;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.cell.FigureShape;
import dev.kopru.csv.cell.NumberForm;
import dev.kopru.csv.row.CsvColumns;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.FieldColumn;
import dev.kopru.csv.row.RecordCells;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds the form in which a file's figures are to be read against all of its figures, in one pass and a few bytes a column.
 *
 * <p>A figure that is one only in the other form refuses the file. So does a column whose figures may all be a thousand
 * times more or less (12.500), unless the profile states the form, or another figure of the file can only be of this one.
 */
final class NumberEvidence {

    private final String file;
    private final NumberForm form;
    private final boolean isStated;
    private final Map<FieldColumn, ColumnFigures> columns = new LinkedHashMap<>();
    private boolean isProved;

    NumberEvidence(CsvColumns columns, String file) {
        this.file = file;
        this.form = columns.numbers();
        this.isStated = columns.areNumbersStated();
        columns.fields().all().stream()
                .filter(column -> column.codes().type() == FieldType.NUMBER)
                .forEach(column -> this.columns.put(column, new ColumnFigures(form)));
    }

    /** Throws {@link CsvFileException} when a figure is one only in the other form. */
    void see(CsvRow row) {
        if (row.flaw() != null) {
            return;
        }
        columns.forEach((column, figures) -> {
            CsvCell cell = column.cell(row);
            if (cell != null) {
                see(cell, row, figures);
            }
        });
    }

    /**
     * Figures, one a column, that only figures of other columns settle.
     *
     * @throws CsvFileException when, after the last row, it is not sure how much a figure is
     */
    List<CsvCell> conclude() {
        if (isStated) {
            return List.of();
        }
        List<CsvCell> doubtful = columns.values().stream()
                .map(ColumnFigures::doubtful)
                .flatMap(Stream::ofNullable)
                .toList();
        if (!isProved && !doubtful.isEmpty()) {
            throw refused(CsvReason.CSV_AMBIGUOUS_NUMBERS, doubtful.get(0));
        }
        return doubtful;
    }

    private void see(CsvCell cell, CsvRow row, ColumnFigures figures) {
        FigureShape shape = FigureShape.of(cell.text(), Set.of());
        if (shape == FigureShape.NEITHER) {
            shape = FigureShape.of(cell.text(), marks(row));
        }
        if (shape.isOnly(form.other())) {
            throw refused(CsvReason.CSV_OTHER_NUMBER_FORM, cell);
        }
        if (shape == FigureShape.SAME) {
            figures.same(cell.text());
        } else if (shape == FigureShape.AMBIGUOUS) {
            figures.ambiguous(cell);
        } else {
            boolean proves = shape.isOnly(form);
            isProved |= proves;
            figures.note(proves);
        }
    }

    /** What may stand beside a figure of the row, in whatever column. */
    private static Set<String> marks(CsvRow row) {
        Set<String> marks = new LinkedHashSet<>(RecordCells.currencyMarks(row.cell("currency")));
        marks.addAll(RecordCells.LIRA);
        marks.add("%");
        return marks;
    }

    private CsvFileException refused(CsvReason code, CsvCell cell) {
        return CsvFileException.of(
                code,
                file,
                cell.line(),
                cell.column(),
                CellText.shown(cell.text()),
                form.example(),
                form.other().example(),
                form.stated(),
                form.other().stated());
    }
}
