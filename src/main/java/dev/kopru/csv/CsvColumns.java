package dev.kopru.csv;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file's columns and what the profile makes of them. */
public final class CsvColumns {

    private static final Pattern NUMBER = Pattern.compile("#\\d+");
    private static final String KEY_SEPARATOR = "\u001f";

    private final CsvProfile profile;
    private final NumberForm numbers;
    private final List<String> headers;
    private final Map<String, Integer> byField;
    private final BitSet unnamed = new BitSet();
    private final int width;

    CsvColumns(CsvProfile profile, NumberForm numbers, List<String> headers, Map<String, Integer> byField) {
        this.profile = profile;
        this.numbers = numbers;
        this.headers = headers;
        this.byField = byField;
        for (int i = 0; i < headers.size(); i++) {
            unnamed.set(i, isNone(headers.get(i)));
        }
        this.width = unnamed.previousClearBit(headers.size() - 1) + 1;
    }

    /** The columns that cells were kept under by {@link CsvRow#byColumn}; throws {@link CsvFileException}. */
    public static CsvColumns named(Collection<String> names, CsvProfile profile, NumberForm numbers, String file) {
        return new ColumnMatch(profile).columns(List.copyOf(names), numbers, file);
    }

    public CsvProfile profile() {
        return profile;
    }

    /** How figures are written in this file. */
    public NumberForm numbers() {
        return numbers;
    }

    boolean has(String field) {
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
        String value = profile.value(field, raw(row, field));
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
            String part = firstValue(row, alternatives);
            if (part.isEmpty() || part.indexOf('\0') >= 0) {
                return "";
            }
            parts.add(part);
        }
        return parts.stream().collect(Collectors.joining(KEY_SEPARATOR));
    }

    private String firstValue(CsvRow row, List<String> fields) {
        return fields.stream()
                .map(field -> profile.value(field, raw(row, field)))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    CsvRow row(RawRow raw, char delimiter) {
        List<String> values = raw.cells(delimiter, size() + 1).stream()
                .map(CellText::stripped)
                .map(FormulaGuard::original)
                .toList();
        if (raw.flaw() == CsvReason.CSV_BAD_QUOTES) {
            values = withBareKeys(values);
        }
        boolean tooShort = values.size() < width() && !profile.acceptsMissingCells();
        CsvReason flaw = raw.flaw() == null && tooShort ? CsvReason.CSV_MISSING_CELLS : raw.flaw();
        return new CsvRow(raw.line(), raw.lastLine(), this, values, raw.asWritten(), flaw);
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

    private String raw(CsvRow row, String field) {
        Integer index = byField.get(field);
        return index == null || index >= row.values().size() ? "" : row.values().get(index);
    }
}
