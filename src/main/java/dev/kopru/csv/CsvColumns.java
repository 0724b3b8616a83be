package dev.kopru.csv;

import dev.kopru.text.Letters;
import dev.kopru.text.SpreadsheetCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file's columns and what the profile makes of them. */
public final class CsvColumns {

    private static final Pattern NUMBER = Pattern.compile("#\\d+");
    /** No program writes more. */
    private static final int MOST_CELLS = 100_000;

    private static final String KEY_SEPARATOR = "\u001f";

    private final CsvProfile profile;
    private final NumberForm numbers;
    private final List<String> headers;
    private final Map<String, Integer> byField;
    private final RejectedColumns own;
    private final List<String> ignored;
    private final ColumnLetters letters = new ColumnLetters();
    private final Map<String, CodeText> codes = new HashMap<>();
    private final BitSet unnamed = new BitSet();
    private final int width;
    private final RowWidths widths = new RowWidths();

    CsvColumns(
            CsvProfile profile,
            NumberForm numbers,
            List<String> headers,
            Map<String, Integer> byField,
            RejectedColumns own,
            List<String> ignored) {
        this.profile = profile;
        this.numbers = numbers;
        this.headers = headers;
        this.byField = byField;
        this.own = own;
        this.ignored = List.copyOf(ignored);
        byField.keySet().forEach(field -> codes.put(field, CodeText.of(field, profile)));
        for (int i = 0; i < headers.size(); i++) {
            unnamed.set(i, isNone(headers.get(i)));
        }
        this.width = unnamed.previousClearBit(headers.size() - 1) + 1;
    }

    /** The columns that cells were kept under by {@link CsvRow#byColumn}; throws {@link CsvFileException}. */
    public static CsvColumns named(Collection<String> names, CsvProfile profile, NumberForm numbers, String file) {
        return new ColumnMatch(profile).columns(HeaderSeen.kept(file, List.copyOf(names)), numbers);
    }

    public CsvProfile profile() {
        return profile;
    }

    /** Whether profile or header say how figures are written. */
    boolean areNumbersStated() {
        return profile.decimal() != null || own.showsNumbers();
    }

    /** How figures are written in this file. */
    public NumberForm numbers() {
        return numbers;
    }

    /** Columns that the profile does not know and lets pass. */
    List<String> ignored() {
        return ignored;
    }

    /** What is known of the letters in each column: after a pass over the whole file, all that it says. */
    ColumnLetters letters() {
        return letters;
    }

    /** What is known of the number of cells, after a pass over the whole file. */
    RowWidths widths() {
        return widths;
    }

    /** Whether a row is the header once more. */
    boolean isHeader(CsvRow row) {
        return row.values().equals(headers);
    }

    /** Whether a row has more cells than the header. */
    boolean isWider(CsvRow row) {
        return row.values().size() > headers.size();
    }

    /** Notes columns, by their names, whose Turkish letters came through. */
    void knowLetters(Set<@Nullable String> names) {
        IntStream.range(0, headers.size())
                .filter(index -> names.contains(name(index)))
                .forEach(letters::know);
    }

    /** Names of the columns whose Turkish letters came through. */
    List<String> wholeColumns() {
        return IntStream.range(0, headers.size())
                .filter(letters::isWhole)
                .mapToObj(this::name)
                .toList();
    }

    boolean hasDamage(int index, String text) {
        Letters found = Letters.of(text);
        return found == Letters.LOST || !profile.acceptsDamagedText() && letters.areDamaged(found, index);
    }

    /** Whether the text is read, and its letters may still not be what somebody wrote. */
    boolean hasOddLetters(int index, String text) {
        Letters found = Letters.of(text);
        boolean odd = found == Letters.FOREIGN || found.areSuspect() || letters.areDamaged(found, index);
        return odd && !hasDamage(index, text);
    }

    /** Whether the file has a column of this field. */
    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /** The name of a column; one without a header has its number. */
    String name(int index) {
        String header = index < headers.size() ? headers.get(index) : "";
        return header.isEmpty() ? "#" + (index + 1) : header;
    }

    boolean isUnnamed(int index) {
        return index >= headers.size() || unnamed.get(index);
    }

    /** Whether it only stands for a column without a header. */
    static boolean isNone(String header) {
        return header.isEmpty() || NUMBER.matcher(header).matches();
    }

    /** How many cells a row must have at least. */
    int width() {
        return width;
    }

    /** How many cells a row can have, with those of columns without a name. */
    int size() {
        return headers.size();
    }

    /** What people call the column of a field. */
    public String nameOf(String field) {
        Integer index = byField.get(field);
        return index == null ? profile.columnName(field) : name(index);
    }

    Map<String, Integer> byField() {
        return byField;
    }

    @Nullable
    CsvCell cell(CsvRow row, String field) {
        String value = value(row, field);
        return value.isEmpty() ? null : new CsvCell(row.line(), nameOf(field), value);
    }

    @Nullable
    CsvCell constant(CsvRow row, String field) {
        String value = profile.constants().get(field);
        return value == null ? null : new CsvCell(row.line(), nameOf(field), value);
    }

    Map<String, CsvCell> cells(CsvRow row, String prefix) {
        Map<String, CsvCell> cells = new LinkedHashMap<>();
        byField.forEach((field, index) -> {
            CsvCell cell = field.startsWith(prefix) ? cell(row, field) : null;
            if (cell != null) {
                cells.put(field.substring(prefix.length()), cell);
            }
        });
        return cells;
    }

    Map<String, String> byColumn(List<String> values) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.max(values.size(), width()); i++) {
            String value = i < values.size() ? values.get(i) : "";
            if (!isUnnamed(i) || !value.isEmpty()) {
                cells.put(name(i), value);
            }
        }
        return cells;
    }

    String key(CsvRow row) {
        List<String> parts = new ArrayList<>();
        for (List<String> alternatives : profile.groupBy()) {
            // A code that is refused for its decimals still belongs to its record, and holds it.
            String part = SpreadsheetCode.withoutDecimals(firstValue(row, alternatives));
            if (part.isEmpty() || part.indexOf('\0') >= 0) {
                return "";
            }
            parts.add(part);
        }
        return parts.stream().collect(Collectors.joining(KEY_SEPARATOR));
    }

    /** Whether rows have keys of their own, so that not all are one record. */
    boolean hasOwnKey() {
        return profile.groupBy().stream().flatMap(List::stream).anyMatch(byField::containsKey);
    }

    /** Of alternatives the first that has a value, else the first that has a constant. */
    private String firstValue(CsvRow row, List<String> fields) {
        return Stream.concat(
                        fields.stream().map(field -> value(row, field)),
                        fields.stream().map(field -> profile.constants().getOrDefault(field, "")))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The headers that are not Köprü's own. */
    List<String> writtenHeaders() {
        return own.without(headers);
    }

    /** The row as it stands in the file. */
    WrittenRow written(RawRow raw, char delimiter) {
        return new WrittenRow(raw.line(), own.without(raw.cells(delimiter, MOST_CELLS)), raw.flaw());
    }

    /** Which rejected row of another import this one is sent for. */
    @Nullable
    RowReference reference(RawRow raw, char delimiter) {
        return own.places().isEmpty() ? null : own.reference(raw.cells(delimiter, size() + 1));
    }

    CsvRow row(RawRow raw, char delimiter) {
        List<String> cells = raw.cells(delimiter, size() + 1);
        List<String> values = own.blanked(cells).stream()
                .map(CellText::stripped)
                .map(own::original)
                .toList();
        if (raw.flaw() == CsvReason.CSV_BAD_QUOTES) {
            values = withBareKeys(values);
        }
        RowReference before = own.reference(cells);
        CsvReason unchanged = before == null ? null : before.flawOf(own.without(values));
        if (raw.flaw() == null && unchanged != null) {
            return new CsvRow(raw.line(), raw.lastLine(), this, values, raw.asWritten(), unchanged);
        }
        boolean tooShort = values.size() < width() && !profile.acceptsMissingCells();
        CsvReason flaw = raw.flaw() == null && tooShort ? CsvReason.CSV_MISSING_CELLS : raw.flaw();
        flaw = flaw == null && cells.stream().anyMatch(CellText::isCut) ? CsvReason.CSV_TEXT_CUT : flaw;
        CsvRow row = new CsvRow(raw.line(), raw.lastLine(), this, values, raw.asWritten(), flaw);
        CsvReason shifted = flaw == null ? widths.flaw(isWider(row), profile.acceptsMissingCells()) : null;
        return shifted == null ? row : row.with(shifted);
    }

    /** A row that cannot be read still belongs to its record, and holds it. */
    private List<String> withBareKeys(List<String> values) {
        List<String> bare = new ArrayList<>(values);
        profile.groupBy().stream().flatMap(List::stream).forEach(field -> {
            Integer index = byField.get(field);
            if (index != null && index < bare.size()) {
                bare.set(index, CellText.stripped(bare.get(index).replace("\"", "")));
            }
        });
        return List.copyOf(bare);
    }

    /** How the codes of a field are read; null when it has no column. */
    @Nullable
    CodeText codes(String field) {
        return codes.get(field);
    }

    private String value(CsvRow row, String field) {
        Integer index = byField.get(field);
        CodeText code = codes.get(field);
        String raw = index == null || index >= row.values().size()
                ? ""
                : row.values().get(index);
        return raw.isEmpty() || code == null ? "" : profile.value(field, code.cleaned(raw));
    }
}
