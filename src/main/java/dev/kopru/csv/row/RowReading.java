package dev.kopru.csv.row;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.cell.RowReference;
import dev.kopru.csv.cell.WrittenRow;
import dev.kopru.csv.profile.RejectedColumns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits the rows of a file into the values of its columns. */
public final class RowReading {

    /** No program writes more. */
    private static final int MOST_CELLS = 100_000;

    private final CsvColumns columns;
    private final RejectedColumns own;

    public RowReading(CsvColumns columns, RejectedColumns own) {
        this.columns = columns;
        this.own = own;
    }

    /** One whose splitting fails unexpectedly is flawed. */
    public CsvRow row(RawRow raw, char delimiter) {
        return RowTrouble.contained(
                columns.profile().name(), raw.line(), () -> split(raw, delimiter), () -> unreadable(raw, delimiter));
    }

    private CsvRow unreadable(RawRow raw, char delimiter) {
        List<String> values =
                RowTrouble.bareValues(raw.text(), delimiter, columns.names().size() + 1);
        return new CsvRow(raw.line(), raw.lastLine(), columns, values, raw.asWritten(), CsvReason.CSV_ROW_UNREADABLE);
    }

    private CsvRow split(RawRow raw, char delimiter) {
        List<String> cells = cells(raw, delimiter);
        List<String> values = values(own.blanked(cells));
        CsvReason flaw = flaw(raw, cells, values, delimiter);
        List<String> keyed = flaw == CsvReason.CSV_BAD_QUOTES ? withBareKeys(values) : values;
        return new CsvRow(raw.line(), raw.lastLine(), columns, keyed, raw.asWritten(), flaw);
    }

    /** Those of the columns, and one for all that stands behind them; nothing but delimiters is nothing there. */
    private List<String> cells(RawRow raw, char delimiter) {
        int most = columns.names().size() + 1;
        List<String> cells = raw.cells(delimiter, most);
        boolean isTail = cells.size() == most && cells.get(most - 1).chars().allMatch(c -> c == delimiter || c <= ' ');
        if (!isTail) {
            return cells;
        }
        List<String> bare = new ArrayList<>(cells);
        bare.set(most - 1, "");
        return bare;
    }

    /** The values of a line that may be no row at all, with its quotes as they are written. */
    CsvRow asWritten(String line, char delimiter) {
        RawRow raw = new RawRow(0, 0, line, true, null);
        List<String> cells = raw.cells(delimiter, columns.names().size() + 1);
        List<String> values = values(own.blanked(cells));
        return new CsvRow(0, 0, columns, values, true, null);
    }

    private @Nullable CsvReason flaw(RawRow raw, List<String> cells, List<String> values, char delimiter) {
        CsvReason ofRow = flaw(raw, values, delimiter);
        return ofRow == null ? flaw(cells, values, delimiter) : ofRow;
    }

    /** Why it cannot be split into cells: of a code with a quote that is no border nobody knows which letters are its own. */
    private @Nullable CsvReason flaw(RawRow raw, List<String> values, char delimiter) {
        if (raw.flaw() != null || raw.text().indexOf('"') < 0) {
            return raw.flaw();
        }
        for (FieldColumn column : columns.fields().codesAndKeys()) {
            if (column.hasQuote(values) && raw.hasStrayQuote(delimiter, column.index())) {
                return CsvReason.CSV_BAD_QUOTES;
            }
        }
        return null;
    }

    /** The row as it stands in the file. */
    public WrittenRow written(RawRow raw, char delimiter) {
        return RowTrouble.contained(
                columns.profile().name(),
                raw.line(),
                () -> whole(raw, delimiter),
                () -> new WrittenRow(raw.line(), List.of(raw.text()), CsvReason.CSV_ROW_UNREADABLE));
    }

    private WrittenRow whole(RawRow raw, char delimiter) {
        List<String> cells = raw.cells(delimiter, MOST_CELLS);
        CsvReason flaw = flaw(raw, cells, values(own.blanked(cells)), delimiter);
        return new WrittenRow(raw.line(), own.without(cells), flaw);
    }

    /** Which rejected row of another import this one is sent for. */
    public @Nullable RowReference reference(RawRow raw, char delimiter) {
        return own.places().isEmpty()
                ? null
                : own.reference(raw.cells(delimiter, columns.names().size() + 1));
    }

    /** The headers that are not Köprü's own. */
    public List<String> writtenHeaders() {
        return own.without(columns.names().headers());
    }

    private List<String> values(List<String> cells) {
        String[] values = new String[cells.size()];
        for (int i = 0; i < values.length; i++) {
            String cell = cells.get(i);
            values[i] = cell.isEmpty() ? cell : own.original(CellText.stripped(cell));
        }
        return List.of(values);
    }

    private @Nullable CsvReason flaw(List<String> cells, List<String> values, char delimiter) {
        RowReference before = own.reference(cells);
        CsvReason unchanged = before == null ? null : before.flawOf(own.without(values));
        if (unchanged != null) {
            return unchanged;
        }
        boolean mayBeShort = columns.profile().acceptsMissingCells();
        if (values.size() < columns.names().width() && !mayBeShort) {
            return CsvReason.CSV_MISSING_CELLS;
        }
        for (String cell : cells) {
            if (CellText.isCut(cell)) {
                return CsvReason.CSV_TEXT_CUT;
            }
        }
        CsvReason ofWidth = columns.widths().flaw(columns.isWider(values), mayBeShort);
        return ofWidth == CsvReason.CSV_TOO_MANY_CELLS && areTwoRows(cells, delimiter)
                ? CsvReason.CSV_ROWS_JOINED
                : ofWidth;
    }

    /** Whether the cells are as many as two rows have that lost the line break between them; empty ones are no row. */
    private boolean areTwoRows(List<String> cells, char delimiter) {
        int width = columns.names().width();
        String rest = cells.get(cells.size() - 1);
        long all = cells.size() + rest.chars().filter(c -> c == delimiter).count();
        boolean hasGlue = all == 2L * width - 1 && !isFigure(cells.get(width - 1), width - 1);
        boolean hasMore = cells.subList(width, cells.size()).stream().anyMatch(cell -> !cell.isBlank());
        return width > 1 && hasMore && (all >= 2L * width || hasGlue);
    }

    private boolean isFigure(String cell, int index) {
        return cell.chars().noneMatch(Character::isLetter)
                && columns.fields().all().stream()
                        .anyMatch(column ->
                                column.index() == index && column.codes().type() == FieldType.NUMBER);
    }

    /** A row that cannot be read still belongs to its record, and holds it. */
    private List<String> withBareKeys(List<String> values) {
        List<String> bare = new ArrayList<>(values);
        columns.profile().groupBy().stream().flatMap(List::stream).forEach(field -> {
            FieldColumn column = columns.fields().of(field);
            if (column != null && column.index() < bare.size()) {
                bare.set(
                        column.index(),
                        CellText.stripped(bare.get(column.index()).replace("\"", "")));
            }
        });
        return List.copyOf(bare);
    }
}
