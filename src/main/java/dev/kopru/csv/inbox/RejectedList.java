package dev.kopru.csv.inbox;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.FormulaGuard;
import dev.kopru.csv.cell.NumberForm;
import dev.kopru.csv.cell.RowReference;
import dev.kopru.csv.cell.SpreadsheetGuard;
import dev.kopru.csv.cell.WrittenRow;
import dev.kopru.csv.profile.RejectedColumn;
import dev.kopru.record.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The rejected rows of an import as a file that can be corrected and imported again, whatever became of them since. */
@Component
public class RejectedList {

    private final RejectedRowTable rows;
    private final CsvImportTable imports;

    public RejectedList(RejectedRowTable rows, CsvImportTable imports) {
        this.rows = rows;
        this.imports = imports;
    }

    /**
     * How the list is to be written, so that the import's profile reads it as it read the file.
     *
     * @param blankLines that many, before the header
     * @param decimal how figures are written in it
     * @param columns of the file, with nameless ones for cells outside its columns
     */
    public record Layout(char delimiter, int blankLines, NumberForm decimal, List<String> columns) {}

    /**
     * A row to be written.
     *
     * @param cells as they came, made harmless for spreadsheets; as many as there are columns
     * @param reference what the column {@link RejectedColumn#RECORD} says
     */
    public record Row(int line, List<String> cells, Reason reason, String reference) {}

    public Layout layout(long importId) {
        CsvImportTable.Header header = imports.header(importId);
        int blank = Math.max(0, header.row() - 1);
        List<String> columns =
                header.columns().stream().map(FormulaGuard::guarded).toList();
        return new Layout(header.delimiter(), blank, header.decimal(), padded(columns, rows.width(importId)));
    }

    /** A part of it behind a line, for people: as written, nothing made harmless for spreadsheets. */
    public List<Row> after(long importId, int line, int size) {
        return rows.after(importId, line, size).stream()
                .map(rejected ->
                        new Row(rejected.row().line(), rejected.row().cells(), rejected.reason(), rejected.key()))
                .toList();
    }

    /** Shows the rows one after the other, in the file's order. */
    public void each(long importId, Layout layout, Consumer<Row> reader) {
        rows.each(importId, rejected -> {
            WrittenRow row = rejected.row();
            List<String> cells =
                    row.cells().stream().map(RejectedList::harmless).toList();
            reader.accept(new Row(
                    row.line(),
                    padded(cells, layout.columns().size()),
                    rejected.reason(),
                    RowReference.of(importId, row).toString()));
        });
    }

    /**
     * A guard that the file had already is not doubled: reading takes off one. Blanks around a text would hide a formula, and
     * a workbook may drop a tab between words.
     */
    private static String harmless(String cell) {
        return SpreadsheetGuard.guarded(
                FormulaGuard.original(CellText.stripped(cell)).replace('\t', ' '));
    }

    private static List<String> padded(List<String> cells, int width) {
        List<String> padded = new ArrayList<>(cells);
        padded.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
        return padded;
    }
}
