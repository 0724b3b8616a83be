package dev.kopru.csv.row;

import dev.kopru.csv.cell.ColumnNames;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.cell.FigureShape;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.text.SpreadsheetCode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns that the profile knows, by their fields. */
public final class FieldColumns {

    private static final String KEY_SEPARATOR = "\u001f";

    private static final Set<FieldType> OTHER_THAN_KEYS =
            EnumSet.of(FieldType.BARCODE, FieldType.INSTANT, FieldType.CHOICE);

    private final CsvProfile profile;
    private final Map<String, FieldColumn> byField = new LinkedHashMap<>();
    private final List<FieldColumn> codes;
    private final List<FieldColumn> codesAndKeys;
    private final boolean hasGroups;
    private final boolean hasOwnKey;

    FieldColumns(CsvProfile profile, Map<String, Integer> indexes, ColumnNames names) {
        this.profile = profile;
        indexes.forEach((field, index) -> byField.put(field, FieldColumn.of(field, index, names.of(index), profile)));
        this.codes = byField.values().stream()
                .filter(column -> column.codes().isCode())
                .toList();
        this.codesAndKeys = byField.values().stream()
                .filter(column -> column.codes().isCode() || isPartOfKey(column.field()))
                .toList();
        this.hasGroups = byField.keySet().stream().anyMatch(field -> field.indexOf('.') >= 0);
        this.hasOwnKey = profile.groupBy().stream().flatMap(List::stream).anyMatch(byField::containsKey);
    }

    @Nullable
    FieldColumn of(String field) {
        return byField.get(field);
    }

    public Collection<FieldColumn> all() {
        return byField.values();
    }

    /** All names that the profile knows for them, by their places. */
    Map<Integer, List<String>> names() {
        Map<Integer, List<String>> names = new HashMap<>();
        byField.forEach(
                (field, column) -> names.put(column.index(), profile.columns().getOrDefault(field, List.of())));
        return names;
    }

    /** Those that hold codes. */
    List<FieldColumn> codes() {
        return codes;
    }

    /** Those that hold codes, and those that a key is made of. */
    List<FieldColumn> codesAndKeys() {
        return codesAndKeys;
    }

    /** Those of a group of fields, such as all of {@code attribute.}, with a cell that has a value. */
    Map<String, CsvCell> cells(CsvRow row, String prefix) {
        if (!hasGroups) {
            return Map.of();
        }
        Map<String, CsvCell> cells = new LinkedHashMap<>();
        byField.forEach((field, column) -> {
            CsvCell cell = field.startsWith(prefix) ? column.cell(row) : null;
            if (cell != null) {
                cells.put(field.substring(prefix.length()), cell);
            }
        });
        return cells;
    }

    /** The key of the record that a row of these values belongs to; empty when it has none. */
    String key(List<String> values) {
        List<List<String>> parts = profile.groupBy();
        if (parts.size() == 1) {
            return part(parts.get(0), values);
        }
        StringBuilder key = new StringBuilder();
        for (List<String> alternatives : parts) {
            String part = part(alternatives, values);
            if (part.isEmpty()) {
                return "";
            }
            key.append(key.isEmpty() ? "" : KEY_SEPARATOR).append(part);
        }
        return key.toString();
    }

    /** Whether rows have keys of their own, so that not all are one record. */
    boolean hasOwnKey() {
        return hasOwnKey;
    }

    /** The parts that a key is made of. */
    public static List<String> parts(String key) {
        return List.of(key.split(KEY_SEPARATOR));
    }

    /** Whether keys are made of the cells of a column. */
    public boolean isPartOfKey(int index) {
        return codesAndKeys.stream().anyMatch(column -> column.index() == index && isPartOfKey(column.field()));
    }

    /** Whether what stands where the key should be is nothing that codes are. */
    public boolean hasDamagedKey(List<String> values) {
        return codesAndKeys.stream()
                .filter(column -> isPartOfKey(column.field()))
                .anyMatch(column -> column.codes().isCode() && column.codes().damage(column.value(values)) != null);
    }

    /** Whether a key stands where a barcode, a date or a word of few should be, or, being no figure, for a figure. */
    public boolean isOutOfPlace(String key, List<String> values) {
        boolean isFigure = FigureShape.of(key, Set.of()) != FigureShape.NEITHER;
        return byField.values().stream()
                .anyMatch(column -> !isPartOfKey(column.field())
                        && (OTHER_THAN_KEYS.contains(column.codes().type())
                                || column.codes().type() == FieldType.NUMBER && !isFigure)
                        && key.equals(column.value(values)));
    }

    /** Whether keys are made of the cells of the first columns only, of so many. */
    public boolean isKeyWithin(long columns) {
        return codesAndKeys.stream().noneMatch(column -> column.index() >= columns && isPartOfKey(column.field()));
    }

    /** What a text would be in each of the columns that keys are made of. */
    public Set<String> asKeys(String text) {
        return codesAndKeys.stream()
                .filter(column -> isPartOfKey(column.field()))
                .map(column -> SpreadsheetCode.withoutDecimals(column.codes().cleaned(text)))
                .collect(Collectors.toSet());
    }

    private boolean isPartOfKey(String field) {
        return profile.groupBy().stream().anyMatch(alternatives -> alternatives.contains(field));
    }

    private String part(List<String> alternatives, List<String> values) {
        // A code that is refused for its decimals still belongs to its record, and holds it.
        String part = SpreadsheetCode.withoutDecimals(first(alternatives, values));
        return part.indexOf('\0') >= 0 ? "" : part;
    }

    /** Of alternatives the first that has a value, else the first that has a constant. */
    private String first(List<String> fields, List<String> values) {
        for (String field : fields) {
            FieldColumn column = byField.get(field);
            String value = column == null ? "" : column.value(values);
            if (!value.isEmpty()) {
                return value;
            }
        }
        for (String field : fields) {
            String constant = profile.constants().getOrDefault(field, "");
            if (!constant.isEmpty()) {
                return constant;
            }
        }
        return "";
    }
}
