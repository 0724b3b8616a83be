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

    private final CsvColumns columns;
    private final String borders;
    private final Map<String, Integer> lines = new HashMap<>();
    private String last = "";

    TornRows(CsvColumns columns, char delimiter) {
        this.columns = columns;
        this.borders = delimiter + "\"\r\n";
    }

    /** Is shown every row, in the file's order. */
    void see(RawRow raw, CsvRow row) {
        String key = row.key();
        if (!isTorn(row)) {
            last = key;
        } else if (!key.equals(last) && !isTornBehindKey(raw, row) || raw.lines() > 1) {
            noteTexts(raw);
        }
    }

    /** What stands before the first quote is in its place, and so is what the row begins with. */
    private boolean isTornBehindKey(RawRow raw, CsvRow row) {
        int quote = raw.text().indexOf('"');
        boolean byQuote = row.flaw() == CsvReason.CSV_BAD_QUOTES && quote > 0;
        long whole = byQuote
                ? raw.text().substring(0, quote).chars().filter(c -> c == borders.charAt(0)).count()
                : 1;
        return !row.key().isEmpty() && columns.fields().isKeyWithin(whole);
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
        return values.size() > width && values.subList(width, values.size()).stream().anyMatch(text -> !text.isEmpty());
    }

    private void noteTexts(RawRow raw) {
        StringTokenizer texts = new StringTokenizer(raw.text(), borders);
        while (texts.hasMoreTokens() && lines.size() < MOST_TEXTS) {
            String text = CellText.stripped(texts.nextToken());
            if (RowLook.isKey(text)) {
                columns.fields().asKeys(text).forEach(key -> lines.putIfAbsent(key, raw.line()));
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
