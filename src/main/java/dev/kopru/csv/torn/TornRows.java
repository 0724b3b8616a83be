package dev.kopru.csv.torn;

import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.LastRows;
import dev.kopru.csv.row.CsvColumns;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.FieldColumns;
import dev.kopru.csv.row.RawRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rows that could not be split into cells, and whose they may be: any text in such a row may be its key, so a record whose
 * key stands in one may be half a record.
 */
public final class TornRows {

    /** Flaws of rows that could not be split. */
    public static final Set<CsvReason> TORN = EnumSet.of(
            CsvReason.CSV_BAD_QUOTES,
            CsvReason.CSV_MISSING_CELLS,
            CsvReason.CSV_TOO_MANY_CELLS,
            CsvReason.CSV_ROWS_JOINED,
            CsvReason.CSV_ROW_TOO_LONG,
            CsvReason.CSV_ROW_UNREADABLE);

    /** Of so many rows nobody corrects one by one; whoever writes a file with more has to write it anew. */
    private static final int MOST_TEXTS = 100_000;

    private static final int MOST_WIDER = 1000;
    private static final int LONGEST_WIDER = 5000;

    /** What a byte that is no letter is read as. */
    private static final char LOST = '\uFFFD';

    private static final int MOST_DAMAGED = 1000;

    private final CsvColumns columns;
    private final char delimiter;
    private final TornText text;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<RawRow> wider = new ArrayList<>();
    private final Map<String, Integer> damaged = new HashMap<>();
    private final List<TornRow> torn = new ArrayList<>();
    private final List<TornRow> sinceLast = new ArrayList<>();
    private final NeighbourKeys neighbours;
    private final KeysOffByOne offByOne = new KeysOffByOne();
    private final OrphanRows orphans;
    private int number;
    private int texts;
    private int keyless;
    private int firstKeyless;
    private boolean isScattered;
    private boolean haveSeveralRows;
    private CsvRow last;

    public TornRows(CsvColumns columns, char delimiter) {
        this.columns = columns;
        this.delimiter = delimiter;
        this.text = new TornText(columns, delimiter);
        this.orphans = new OrphanRows(columns);
        this.last = new CsvRow(0, columns, List.of(), null);
        this.neighbours = new NeighbourKeys(last, columns.fields().isKeyWithin(1), this::hold);
    }

    /**
     * Is shown every row, in the file's order.
     *
     * @param isKnown whether a row above has the same key
     */
    public void see(RawRow raw, CsvRow row, boolean isKnown) {
        number++;
        if (isTorn(row)) {
            take(raw, row, isKnown);
            return;
        }
        boolean isKept = wider.size() < MOST_WIDER && raw.text().length() < LONGEST_WIDER;
        if (isKept && columns.isWider(row.values())) {
            wider.add(raw);
        }
        isScattered |= isKnown && !row.key().equals(last.key());
        haveSeveralRows |= isKnown;
        sinceLast.forEach(each -> each.beside().below(row.key(), !isKnown, neighbours.look()));
        sinceLast.clear();
        last = row;
        neighbours.see(row);
        text.see(row);
        offByOne.see(row, isKnown, number);
        orphans.see(row, number);
    }

    private void take(RawRow raw, CsvRow row, boolean isKnown) {
        neighbours.see(raw, delimiter);
        if (row.key().isEmpty()) {
            keyless++;
            firstKeyless = firstKeyless == 0 ? row.line() : firstKeyless;
        }
        if (row.key().indexOf(LOST) >= 0 && damaged.size() < MOST_DAMAGED) {
            damaged.putIfAbsent(row.key(), row.line());
        }
        TornRow taken = text.torn(raw, row, last, isKnown ? 0 : number);
        texts += 1
                + taken.texts().size()
                + taken.listed().size()
                + taken.second().size();
        if (texts < MOST_TEXTS) {
            torn.add(taken);
            sinceLast.add(taken);
        }
    }

    /**
     * Notes that all rows were shown, so that it is known whether one with an empty cell too many is torn.
     *
     * @param keys all that rows of the file have
     */
    public void conclude(LastRows keys) {
        if (columns.widths().flaw(true, true) != null) {
            wider.forEach(raw -> torn.add(text.wider(raw)));
        }
        wider.clear();
        boolean areWhole = columns.profile().groupBy().size() == 1;
        Predicate<String> isKey = areWhole ? key -> !key.isEmpty() && keys.of(key) > 0 : key -> !key.isEmpty();
        for (TornRow row : torn) {
            // Its own key says something where it is that of another row as well.
            Predicate<String> isOfOthers = isKey.and(key -> !key.equals(row.own()) || row.isKnown(keys));
            row.keys(isOfOthers, areWhole && isScattered).forEach(key -> hold(key, row.line()));
            row.neighbours(isOfOthers, haveSeveralRows).forEach(key -> hold(key, row.line()));
        }
        offByOne.each(keys, this::hold);
        orphans.conclude(this::hold);
        torn.clear();
        sinceLast.clear();
    }

    /** How many rows without a key may be of any record, as the rows of one are not beside each other. */
    public int ofAnybody() {
        return isScattered ? keyless : 0;
    }

    public int firstOfAnybody() {
        return firstKeyless;
    }

    /** Rows that are part of no record of the file. */
    public List<CsvRow> orphans() {
        return orphans.rows();
    }

    /** Holds a record that is not whole without the row of this line. */
    public void hold(String key, int line) {
        FieldColumns.parts(key).forEach(part -> lines.putIfAbsent(part, line));
    }

    /** The rows of a record, with one that stands for the torn row that may be its own as well. */
    public List<CsvRow> held(String key, List<CsvRow> rows) {
        if (rows.stream().anyMatch(row -> row.flaw() != null)) {
            return rows;
        }
        int line = lineFor(key);
        if (line == 0) {
            return rows;
        }
        List<CsvRow> all = new ArrayList<>(rows);
        all.add(standIn(line, rows.get(0)));
        return List.copyOf(all);
    }

    /** The line of a row that may be this record's as well; 0 where none is. */
    private int lineFor(String key) {
        List<String> parts = lines.isEmpty() ? List.of() : FieldColumns.parts(key);
        if (!parts.isEmpty() && lines.keySet().containsAll(parts)) {
            return lines.getOrDefault(parts.get(0), 0);
        }
        int spelled = orphans.lineSpelling(key);
        return spelled == 0 && !damaged.isEmpty() ? lineOfDamaged(key) : spelled;
    }

    /** The first line with a key that is this one but for letters that are lost; 0 where none is. */
    private int lineOfDamaged(String key) {
        return damaged.entrySet().stream()
                .filter(entry -> isLeftOf(entry.getKey(), key))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(0);
    }

    private static boolean isLeftOf(String text, String key) {
        int lost = text.indexOf(LOST);
        String start = text.substring(0, lost);
        String end = text.substring(text.lastIndexOf(LOST) + 1);
        return key.length() >= start.length() + end.length() && key.startsWith(start) && key.endsWith(end);
    }

    /** Text beyond the columns shows that cells are shifted, as a lack of them does. */
    private boolean isTorn(CsvRow row) {
        CsvReason flaw = row.flaw();
        return flaw == null
                ? row.key().isEmpty() || row.key().indexOf(LOST) >= 0 || hasTextOutside(row)
                : TORN.contains(flaw);
    }

    private boolean hasTextOutside(CsvRow row) {
        List<String> values = row.values();
        int width = columns.names().size();
        return values.size() > width
                && values.subList(width, values.size()).stream().anyMatch(cell -> !cell.isEmpty());
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
