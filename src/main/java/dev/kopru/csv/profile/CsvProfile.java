package dev.kopru.csv.profile;

import dev.kopru.csv.cell.DateForms;
import dev.kopru.csv.cell.EmptyCells;
import dev.kopru.csv.cell.Folded;
import dev.kopru.csv.cell.NumberForm;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a file, from YAML; the shipped files describe each key.
 *
 * @param delimiter null: found from the header
 * @param headerRow physical line of the header; 0: the first line that is not blank
 * @param decimal null: comma, except in files with comma as delimiter
 * @param zone null: the business zone
 * @param skipRows words with which rows begin that are left out, such as totals
 * @param groupBy fields whose values together are a record's key; of alternatives the first that has a value counts
 * @param required fields that a file must have as a column, unless there is a constant; of alternatives one is enough
 * @param columns field to names of its column, the first of which is shown to people
 * @param firstWins fields that may differ within a record; the first row's value counts
 * @param constants values of fields that have no column or an empty cell
 * @param values field to words of the file and what they stand for
 * @param emptyCells what a cell without a value says of its field
 * @param wholeNumbers fields from which a spreadsheet's {@code .0} is taken off; elsewhere it rejects a code
 * @param options what only the kind's own package understands
 */
public record CsvProfile(
        String name,
        CsvKind kind,
        Charset charset,
        @Nullable Character delimiter,
        int headerRow,
        @Nullable NumberForm decimal,
        DateForms dates,
        @Nullable ZoneId zone,
        boolean acceptsOtherColumns,
        boolean acceptsMissingCells,
        boolean acceptsDamagedText,
        boolean acceptsRepeatedRows,
        List<String> skipRows,
        List<List<String>> groupBy,
        List<List<String>> required,
        Map<String, List<String>> columns,
        Set<String> firstWins,
        Map<String, String> constants,
        Map<String, Map<String, String>> values,
        EmptyCells emptyCells,
        Set<String> wholeNumbers,
        Map<String, String> options) {

    /** A setting of the kind's own; null when the profile does not have it. */
    public @Nullable String option(String name) {
        return options.get(name);
    }

    /** All names of columns. */
    List<String> columnNames() {
        return columns.values().stream().flatMap(List::stream).toList();
    }

    /** Whether every file has to say the field; one of several alternatives need not be said. */
    public boolean requires(String field) {
        return required.contains(List.of(field));
    }

    /** What people call the column of a field. */
    public String columnName(String field) {
        List<String> names = columns.getOrDefault(field, List.of());
        return names.isEmpty() ? field : names.get(0);
    }

    /** The header of a file in this layout, in UTF-8 with a byte order mark; columns of open groups are left out. */
    public String template() {
        String between = String.valueOf(delimiter == null ? ';' : delimiter);
        String header = columns.keySet().stream()
                .filter(field -> !field.endsWith("."))
                .map(this::columnName)
                .filter(name -> name.indexOf('{') < 0 && name.indexOf('*') < 0)
                .map(name -> name.contains(between) ? "\"" + name + "\"" : name)
                .collect(Collectors.joining(between));
        return "\uFEFF" + "\r\n".repeat(Math.max(0, headerRow - 1)) + header + "\r\n";
    }

    /** The field that is a record's key in a row that names no other. */
    public String keyField() {
        List<String> alternatives = groupBy.get(0);
        return alternatives.get(alternatives.size() - 1);
    }

    public NumberForm numbers(char delimiterOfFile) {
        if (decimal != null) {
            return decimal;
        }
        return delimiterOfFile == ',' ? NumberForm.POINT : NumberForm.COMMA;
    }

    /** What a value of the file stands for, where the profile has words for it. */
    String value(String field, String text) {
        Map<String, String> meanings = values.get(field);
        return meanings == null ? text : meanings.getOrDefault(Folded.of(text), text);
    }
}
