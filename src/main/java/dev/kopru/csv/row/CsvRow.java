package dev.kopru.csv.row;

import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowNotice;
import dev.kopru.csv.cell.RowProblem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row: its first and last physical line, and a value for each column of the file.
 *
 * @param quotesAsWritten its quotes were taken as letters
 * @param flaw why it could not be split into cells as it should be; the values are then as good as can be
 */
public record CsvRow(
        int line,
        int lastLine,
        CsvColumns columns,
        List<String> values,
        boolean quotesAsWritten,
        @Nullable CsvReason flaw) {

    /** A row of one line, as it is known without its file. */
    public CsvRow(int line, CsvColumns columns, List<String> values, @Nullable CsvReason flaw) {
        this(line, line, columns, values, false, flaw);
    }

    public CsvRow with(CsvReason otherFlaw) {
        return new CsvRow(line, lastLine, columns, values, quotesAsWritten, otherFlaw);
    }

    /** The cell of a field as the profile wants it read; null when it has no value and the profile no constant. */
    public @Nullable CsvCell cell(String field) {
        CsvCell given = given(field);
        return given == null ? columns.constant(this, field) : given;
    }

    /** The cell of a field; null when the file has no value there. */
    public @Nullable CsvCell given(String field) {
        return columns.cell(this, field);
    }

    /**
     * Whether it says something of a field: a value, or, where the profile takes an empty cell for that, that there is none.
     * A field without a column is never spoken of.
     */
    public boolean says(String field) {
        return cell(field) != null || isCleared(field);
    }

    /** The cell of a field is there and empty, and the profile has that mean that the field has no value. */
    public boolean isCleared(String field) {
        return cell(field) == null
                && columns.has(field)
                && columns.profile().emptyCells().clears(field);
    }

    /** Fields of a group, such as all of {@code attribute.}, that are cleared, by what follows the group's name. */
    public Set<String> cleared(String prefix) {
        return columns.fields().all().stream()
                .map(FieldColumn::field)
                .filter(field -> field.startsWith(prefix) && isCleared(field))
                .map(field -> field.substring(prefix.length()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Columns of a group of fields, such as all of {@code attribute.}, with their cells that have a value. */
    public Map<String, CsvCell> cells(String prefix) {
        return columns.fields().cells(this, prefix);
    }

    /** All cells by the name of their column, for keeping. */
    public Map<String, String> byColumn() {
        return columns.names().named(values);
    }

    /** The key of the record it belongs to; empty when it has none. */
    public String key() {
        return columns.fields().key(values);
    }

    /** The same, where no part of it is a constant of the profile. */
    String ownKey() {
        return columns.fields().hasOwnKey() ? key() : "";
    }

    /** What is odd about it, though not wrong. */
    public List<RowNotice> notices() {
        return RowOddities.of(this);
    }

    /** What is wrong with it whatever it is a row of. */
    public List<RowProblem> problems() {
        return RowCheck.problems(this);
    }
}
