package dev.kopru.csv.torn;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.row.CsvColumns;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.RawRow;
import dev.kopru.csv.row.RowLook;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/** Looks for what may be keys in rows that could not be split. */
final class TornText {

    /** A row may have been written with another one than its file. */
    private static final String DELIMITERS = ";,\t|";

    private static final String FURTHER_BORDERS = "\"\r\n";
    private static final String DOUBLED = "\"\"";
    private static final int MOST_TEXTS = 10_000;
    private static final int LONGEST_START = 200;

    private final CsvColumns columns;
    private final char delimiter;
    private final boolean isKeyFirst;
    private final LastCells lastCells;

    TornText(CsvColumns columns, char delimiter) {
        this.columns = columns;
        this.delimiter = delimiter;
        this.isKeyFirst = columns.fields().isKeyWithin(1);
        this.lastCells = new LastCells(columns);
    }

    /** Is shown each row that could be split. */
    void see(CsvRow row) {
        lastCells.see(row);
    }

    /**
     * @param above the last row that could be split
     * @param number of the row, where none above has the same key
     */
    TornRow torn(RawRow raw, CsvRow row, CsvRow above, int number) {
        boolean isWhose = isWhole(row.key()) && (row.key().equals(above.key()) || isTornBehindKey(raw, row));
        String doubtful = isWhose ? furtherLines(raw.text()) : raw.text();
        String behind = behindOneRow(raw.text());
        Set<String> texts = texts(isWhose ? behind : "", delimiter + FURTHER_BORDERS);
        texts.addAll(texts(doubtful, delimiter + FURTHER_BORDERS));
        texts.addAll(texts(isKeyFirst ? behindDoubledQuotes(raw.text()) : "", FURTHER_BORDERS));
        Set<String> listed = texts(doubtful, DELIMITERS + delimiter + FURTHER_BORDERS);
        listed.removeAll(texts);
        return new TornRow(
                raw.line(),
                texts,
                listed,
                isWhose && isKeyFirst ? second(raw) : Set.of(),
                glued(raw.text()),
                isKeyFirst ? start(raw.text()) : "",
                rowsIn(raw),
                row.key(),
                number,
                beside(raw, row, above));
    }

    /** The first cell of so many as a row has, before the end. */
    private Set<String> second(RawRow raw) {
        int width = columns.names().width();
        List<String> cells = raw.cells(delimiter, 2 * width);
        int before = cells.size() - width;
        return before > 0 && before < width ? texts(cells.get(before), FURTHER_BORDERS) : Set.of();
    }

    /** One that is torn only because others are shorter. */
    TornRow wider(RawRow raw) {
        Set<String> texts = texts(raw.text(), delimiter + FURTHER_BORDERS);
        return new TornRow(
                raw.line(),
                texts,
                Set.of(),
                Set.of(),
                "",
                "",
                rowsIn(raw),
                "",
                0,
                new RowBeside("", isKeyFirst, false, ""));
    }

    private RowBeside beside(RawRow raw, CsvRow row, CsvRow above) {
        boolean isPiece = columns.names().width() > 1
                && row.flaw() == CsvReason.CSV_MISSING_CELLS
                && row.values().size() == 1
                && raw.lines() == 1;
        String cell = isPiece ? row.values().get(0) : "";
        String piece = RowLook.isKey(cell) && cell.chars().noneMatch(Character::isISOControl) ? cell : "";
        return new RowBeside(
                piece,
                isKeyFirst,
                !piece.isEmpty() && above.lastLine() + 1 == raw.line() && lastCells.mayLack(piece),
                above.key());
    }

    private int rowsIn(RawRow raw) {
        return raw.lines()
                + (int) delimitersIn(raw.text()) / Math.max(1, columns.names().size());
    }

    /** Where another row can begin: a single cell too many is one of the row itself, moved on. */
    private String behindOneRow(String text) {
        return delimitersIn(text) <= columns.names().size() ? "" : fromLastCell(text);
    }

    private String fromLastCell(String text) {
        int end = -1;
        for (int cell = 1; cell < columns.names().size(); cell++) {
            end = text.indexOf(delimiter, end + 1);
        }
        return text.substring(end + 1);
    }

    /** The last cell of the row, where the key of the next one may stand behind it. */
    private String glued(String text) {
        if (!isKeyFirst || delimitersIn(text) < columns.names().size()) {
            return "";
        }
        String rest = fromLastCell(text);
        return CellText.stripped(rest.substring(0, rest.indexOf(delimiter)).replace("\"", ""));
    }

    private String start(String text) {
        String some = text.substring(0, Math.min(text.length(), LONGEST_START));
        return CellText.stripped(some.replace(String.valueOf(delimiter), "").replace("\"", ""));
    }

    private static boolean isWhole(String key) {
        return !key.isEmpty() && key.chars().noneMatch(c -> c == '"' || DELIMITERS.indexOf(c) >= 0);
    }

    /** What stands before the first quote is in its place, and so is what the row begins with. */
    private boolean isTornBehindKey(RawRow raw, CsvRow row) {
        int quote = raw.text().indexOf('"');
        boolean byQuote = row.flaw() == CsvReason.CSV_BAD_QUOTES && quote >= 0;
        return columns.fields().isKeyWithin(byQuote ? delimitersIn(raw.text().substring(0, quote)) : 1);
    }

    private long delimitersIn(String text) {
        return text.chars().filter(c -> c == delimiter).count();
    }

    private static String furtherLines(String text) {
        int end = text.indexOf('\n');
        return text.substring(end < 0 ? text.length() : end);
    }

    /** Where every cell is quoted, two quotes stand between a row's last cell and the key of the one that was put behind it. */
    private static String behindDoubledQuotes(String text) {
        StringBuilder behind = new StringBuilder();
        for (int at = text.indexOf(DOUBLED); at >= 0; at = text.indexOf(DOUBLED, at + DOUBLED.length())) {
            int begin = at + DOUBLED.length();
            int end = text.indexOf('"', begin);
            behind.append(text, begin, end < 0 ? text.length() : end).append('"');
        }
        return behind.toString();
    }

    private Set<String> texts(String torn, String borders) {
        Set<String> found = new LinkedHashSet<>();
        StringTokenizer texts = new StringTokenizer(torn, borders);
        while (texts.hasMoreTokens() && found.size() < MOST_TEXTS) {
            String text = CellText.stripped(texts.nextToken());
            if (RowLook.isKey(text)) {
                found.addAll(columns.fields().asKeys(text));
            }
        }
        return found;
    }
}
