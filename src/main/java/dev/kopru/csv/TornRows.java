package dev.kopru.csv;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Rows that could not be split into cells, and whose they may be: any text in such a row may be its key, so a record whose
 * key stands in one may be half a record.
 */
final class TornRows {

    private static final Set<CsvReason> TORN = EnumSet.of(
            CsvReason.CSV_BAD_QUOTES,
            CsvReason.CSV_MISSING_CELLS,
            CsvReason.CSV_TOO_MANY_CELLS,
            CsvReason.CSV_ROW_TOO_LONG,
            CsvReason.CSV_ROW_UNREADABLE);

    /** Of so many rows nobody corrects one by one; whoever writes a file with more has to write it anew. */
    private static final int MOST_TEXTS = 100_000;

    /** A row may have been written with another one than its file. */
    private static final String DELIMITERS = ";,\t|";

    private static final int MOST_WIDER = 1000;
    private static final int LONGEST_WIDER = 5000;

    private static final String FURTHER_BORDERS = "\"\r\n";

    private final CsvColumns columns;
    private final char delimiter;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<RawRow> wider = new ArrayList<>();
    private final NeighbourKeys neighbours;
    private String last = "";

    TornRows(CsvColumns columns, char delimiter) {
        this.columns = columns;
        this.delimiter = delimiter;
        CsvRow none = new CsvRow(0, columns, List.of(), null);
        this.neighbours = new NeighbourKeys(none, columns.fields().isKeyWithin(1), lines::putIfAbsent);
    }

    /** Is shown every row, in the file's order. */
    void see(RawRow raw, CsvRow row) {
        if (!isTorn(row)) {
            boolean isKept = wider.size() < MOST_WIDER && raw.text().length() < LONGEST_WIDER;
            if (isKept && columns.isWider(row.values())) {
                wider.add(raw);
            }
            last = row.key();
            neighbours.see(row);
            return;
        }
        neighbours.see(raw, delimiter);
        boolean isWhose = isWhole(row.key()) && (row.key().equals(last) || isTornBehindKey(raw, row));
        String doubtful = isWhose ? furtherLines(raw.text()) : raw.text();
        noteTexts(isWhose ? behindOneRow(raw.text()) : "", raw.line(), delimiter + FURTHER_BORDERS);
        noteTexts(doubtful, raw.line(), delimiter + FURTHER_BORDERS);
        noteTexts(doubtful, raw.line(), DELIMITERS + delimiter + FURTHER_BORDERS);
    }

    /** Where another row can begin: a single cell too many is one of the row itself, moved on. */
    private String behindOneRow(String text) {
        int width = columns.names().size();
        if (delimitersIn(text) <= width) {
            return "";
        }
        int end = -1;
        for (int cell = 1; cell < width; cell++) {
            end = text.indexOf(delimiter, end + 1);
        }
        return text.substring(end + 1);
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

    /** Notes that all rows were shown, so that it is known whether one with an empty cell too many is torn. */
    void conclude() {
        if (columns.widths().flaw(true, true) != null) {
            wider.forEach(raw -> noteTexts(raw.text(), raw.line(), delimiter + FURTHER_BORDERS));
        }
        wider.clear();
    }

    /** The rows of a record, with one that stands for the torn row that may be its own as well. */
    List<CsvRow> held(String key, List<CsvRow> rows) {
        if (lines.isEmpty() || rows.stream().anyMatch(row -> row.flaw() != null)) {
            return rows;
        }
        List<String> parts = FieldColumns.parts(key);
        if (!lines.keySet().containsAll(parts)) {
            return rows;
        }
        List<CsvRow> all = new ArrayList<>(rows);
        all.add(standIn(lines.getOrDefault(parts.get(0), 0), rows.get(0)));
        return List.copyOf(all);
    }

    /** Text beyond the columns shows that cells are shifted, as a lack of them does. */
    private boolean isTorn(CsvRow row) {
        CsvReason flaw = row.flaw();
        return flaw == null ? row.key().isEmpty() || hasTextOutside(row) : TORN.contains(flaw);
    }

    private boolean hasTextOutside(CsvRow row) {
        List<String> values = row.values();
        int width = columns.names().size();
        return values.size() > width
                && values.subList(width, values.size()).stream().anyMatch(text -> !text.isEmpty());
    }

    private void noteTexts(String torn, int line, String borders) {
        StringTokenizer texts = new StringTokenizer(torn, borders);
        while (texts.hasMoreTokens() && lines.size() < MOST_TEXTS) {
            String text = CellText.stripped(texts.nextToken());
            if (RowLook.isKey(text)) {
                columns.fields().asKeys(text).forEach(key -> lines.putIfAbsent(key, line));
            }
        }
    }

    /** Only the key of it is known for certain. */
    private CsvRow standIn(int line, CsvRow row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.values().size(); i++) {
            values.add(columns.fields().isPartOfKey(i) ? row.values().get(i) : "");
        }
        return new CsvRow(line, columns, List.copyOf(values), CsvReason.CSV_MAY_BE_TORN);
    }
}
