package dev.kopru.csv.row;

import dev.kopru.csv.cell.FieldType;
import java.util.List;

/** What a row of a file looks like, by which its lines are told from lines of text within a cell. */
public final class RowLook {

    private static final int LONGEST_KEY = 100;
    private static final int FEWEST_CELLS = 2;
    /** A figure or a date has a unit beside it at most. */
    private static final int MOST_LETTERS = 4;
    /** So many figures and dates in their places need no key beside them. */
    private static final int ENOUGH_FIGURES = 2;

    /** A text has fewer of the file's delimiters in a line. */
    private static final int FEWEST_THAT_TELL = 4;

    private final CsvColumns columns;
    private final char delimiter;
    private final int fewest;
    private final LeftOutRows leftOut;

    public RowLook(CsvColumns columns, char delimiter) {
        this.columns = columns;
        this.delimiter = delimiter;
        this.fewest = columns.profile().acceptsMissingCells()
                ? Math.min(FEWEST_CELLS, columns.names().width())
                : columns.names().width();
        this.leftOut = new LeftOutRows(columns.profile());
    }

    /** The row, split. */
    CsvRow split(RawRow raw) {
        return columns.reading().row(raw, delimiter);
    }

    /** Whether it is a row that the file has below its records. */
    boolean isLeftOut(RawRow raw, CsvRow split) {
        return LeftOutRows.isEnd(raw.text()) || leftOut.has(split);
    }

    /** Whether a row of so many cells fits the header. */
    boolean hasWidth(int cells) {
        return cells >= fewest && cells <= columns.names().size();
    }

    /** A row with more cells than that fits no header. */
    int mostCells() {
        return columns.names().size();
    }

    /** Which cell of a row that fits the header it is. */
    QuotedSpan.Place place(int index) {
        boolean isKey = columns.profile().groupBy().stream()
                .flatMap(List::stream)
                .map(columns.fields()::of)
                .anyMatch(column -> column != null && column.index() == index);
        if (isKey) {
            return QuotedSpan.Place.KEY;
        }
        if (index >= columns.names().width() - 1) {
            return QuotedSpan.Place.LAST;
        }
        boolean isNarrow =
                columns.fields().all().stream().anyMatch(column -> column.index() == index && isNarrow(column));
        return isNarrow ? QuotedSpan.Place.NARROW : QuotedSpan.Place.OTHER;
    }

    private static boolean isNarrow(FieldColumn column) {
        return column.codes().type() != FieldType.TEXT;
    }

    /** Whether a cell that is no text holds more than one, and over several lines: quotes swallowed what stands there. */
    boolean hasRowWithin(RawRow joined) {
        List<String> values = split(joined).values();
        return columns.fields().all().stream()
                .filter(column -> isNarrow(column) && column.index() < values.size())
                .map(column -> values.get(column.index()))
                .anyMatch(cell -> cell.indexOf(delimiter) >= 0 && cell.chars().anyMatch(c -> c == '\n' || c == '\r'));
    }

    /** Whether the line alone, with its quotes as they are written, is a row of the file but for its key. */
    boolean hasShapeOfRow(String line) {
        if (hasFewerCells(line, fewest)) {
            return false;
        }
        CsvRow row = row(line);
        return hasNothingOutside(row) && figures(row) >= 0 && isKey(row.key());
    }

    /** Whether the line alone, with its quotes as they are written, is a row of the file. */
    boolean isRow(String line, KeyLook keys) {
        if (!hasShapeOfRow(line)) {
            return false;
        }
        CsvRow row = row(line);
        return figures(row) >= ENOUGH_FIGURES || keys.isLike(row.key());
    }

    /** Whether the line is a row by its key, where its figures may be those of the row that a text before it belongs to. */
    boolean isRowByKey(String line, KeyLook keys) {
        return hasShapeOfRow(line) && keys.isLike(row(line).key());
    }

    /** Whether the line may be a row of the file, or the first line of one, though perhaps a damaged one. */
    boolean beginsRow(String line, KeyLook keys) {
        if (hasFewerCells(line, Math.min(FEWEST_CELLS, columns.names().width()))) {
            return false;
        }
        CsvRow row = row(line);
        return isKey(row.key()) && keys.isLike(row.key()) || leftOut.has(row);
    }

    /** Whether the line may be the first of a row whose last cell goes on below it. */
    boolean mayGoOn(String line) {
        if (hasFewerCells(line, FEWEST_THAT_TELL)) {
            return false;
        }
        String key = row(line).key();
        return isKey(key) && key.chars().anyMatch(Character::isDigit);
    }

    /** The same, by a key that no word of a text is, with its quotes as they are written or as borders of as many cells as there should be. */
    boolean goesOn(String line, KeyLook keys) {
        if (!keys.areNoWords() || hasFewerCells(line, FEWEST_THAT_TELL)) {
            return false;
        }
        return goesOn(row(line), keys) || isWhole(line) && goesOn(split(new RawRow(0, 0, line, false, null)), keys);
    }

    /** What stands for a figure and is none shows that the cells are others: the end of a row whose text a key stands behind. */
    private boolean goesOn(CsvRow row, KeyLook keys) {
        String key = row.key();
        return isKey(key)
                && key.chars().anyMatch(Character::isDigit)
                && keys.isJustLike(key)
                && keys.isAsLong(key)
                && figures(row) >= 0;
    }

    private boolean isWhole(String line) {
        return !hasFewerCells(line, columns.names().width()) && isClosed(line);
    }

    /** The key of a line, whose quotes are borders where they can be; empty when there is none. */
    String key(String line) {
        return isClosed(line)
                ? split(new RawRow(0, 0, line, false, null)).key()
                : row(line).key();
    }

    /** Whether the quotes of a line are borders of its cells, of which it has as many as it should. */
    boolean isClosed(String line) {
        QuoteScan scan = new QuoteScan(delimiter);
        QuoteScan.State end = scan.take(line);
        return end != QuoteScan.State.QUOTED && end != QuoteScan.State.BROKEN && hasWidth(scan.cells(mostCells()));
    }

    private CsvRow row(String line) {
        return columns.reading().asWritten(line, delimiter);
    }

    private boolean hasFewerCells(String line, int cells) {
        int found = 1;
        for (int at = line.indexOf(delimiter); at >= 0 && found < cells; at = line.indexOf(delimiter, at + 1)) {
            found++;
        }
        return found < cells;
    }

    private boolean hasNothingOutside(CsvRow row) {
        List<String> values = row.values();
        for (int i = 0; i < values.size(); i++) {
            if (columns.names().isUnnamed(i) && values.get(i).chars().anyMatch(c -> c != delimiter && c != ' ')) {
                return false;
            }
        }
        return true;
    }

    public static boolean isKey(String key) {
        return !key.isEmpty() && key.length() <= LONGEST_KEY && key.indexOf('"') < 0;
    }

    /** How many figures and dates stand where they should; -1 when something else stands there. */
    private int figures(CsvRow row) {
        int figures = 0;
        for (FieldColumn column : columns.fields().all()) {
            FieldType type = column.codes().type();
            String text = column.index() < row.values().size() ? row.values().get(column.index()) : "";
            if ((type == FieldType.NUMBER || type == FieldType.INSTANT) && !text.isEmpty()) {
                if (!isFigure(text)) {
                    return -1;
                }
                figures++;
            }
        }
        return figures;
    }

    private static boolean isFigure(String text) {
        return text.length() <= LONGEST_KEY
                && text.chars().anyMatch(Character::isDigit)
                && text.chars().filter(Character::isLetter).count() <= MOST_LETTERS;
    }
}
