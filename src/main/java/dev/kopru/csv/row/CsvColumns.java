package dev.kopru.csv.row;

import dev.kopru.csv.cell.ColumnNames;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.KeySpellings;
import dev.kopru.csv.cell.NumberForm;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.profile.HeaderSeen;
import dev.kopru.csv.profile.RejectedColumns;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A file's columns and what the profile makes of them. */
public final class CsvColumns {

    private final CsvProfile profile;
    private final NumberForm numbers;
    private final boolean areNumbersStated;
    private final ColumnNames names;
    private final FieldColumns fields;
    private final List<String> ignored;
    private final ColumnLetters letters;
    private final RowWidths widths = new RowWidths();
    private final KeySpellings spellings = new KeySpellings();
    private final RowReading reading;
    private final HeaderAgain headerAgain;
    private final OtherHeader otherHeader;

    CsvColumns(
            ColumnMatch match,
            CsvProfile profile,
            NumberForm numbers,
            List<String> headers,
            Map<String, Integer> byField,
            RejectedColumns own,
            List<String> ignored) {
        this.profile = profile;
        this.numbers = numbers;
        this.areNumbersStated = profile.decimal() != null || own.showsNumbers();
        this.names = new ColumnNames(headers);
        this.fields = new FieldColumns(profile, byField, names);
        this.ignored = List.copyOf(ignored);
        this.letters = new ColumnLetters(profile.acceptsDamagedText());
        this.reading = new RowReading(this, own);
        this.headerAgain = new HeaderAgain(names, fields);
        this.otherHeader = new OtherHeader(match, names, headerAgain);
    }

    /** The columns that cells were kept under by {@link CsvRow#byColumn}; throws {@link CsvFileException}. */
    public static CsvColumns named(Collection<String> names, CsvProfile profile, NumberForm numbers, String file) {
        return new ColumnMatch(profile).columns(HeaderSeen.kept(file, List.copyOf(names)), numbers);
    }

    public CsvProfile profile() {
        return profile;
    }

    /** Whether profile or header say how figures are written. */
    public boolean areNumbersStated() {
        return areNumbersStated;
    }

    /** How figures are written in this file. */
    public NumberForm numbers() {
        return numbers;
    }

    /** Columns that the profile does not know and lets pass. */
    public List<String> ignored() {
        return ignored;
    }

    /** What they are called. */
    public ColumnNames names() {
        return names;
    }

    /** Those that the profile knows. */
    public FieldColumns fields() {
        return fields;
    }

    /** How rows are split into them. */
    public RowReading reading() {
        return reading;
    }

    /** What is known of the letters in each column: after a pass over the whole file, all that it says. */
    public ColumnLetters letters() {
        return letters;
    }

    /** What is known of the number of cells, after a pass over the whole file. */
    public RowWidths widths() {
        return widths;
    }

    /** What is known of the keys' spellings, after a pass over the whole file. */
    public KeySpellings spellings() {
        return spellings;
    }

    /** Whether a row is the header once more. */
    public boolean isHeader(CsvRow row) {
        return headerAgain.is(row.values());
    }

    /** Throws {@link CsvFileException} where a row is the header of other columns, or of these in another order. */
    public void refuseOtherHeader(CsvRow row, String file) {
        if (otherHeader.is(row.values())) {
            throw CsvFileException.of(CsvReason.CSV_OTHER_HEADER, file, row.line(), RowCheck.shownRow(row));
        }
    }

    /** Whether a row of these values has more cells than the header. */
    public boolean isWider(List<String> values) {
        return values.size() > names.size();
    }

    /** Notes columns, by their names, whose Turkish letters came through. */
    public void knowLetters(Set<@Nullable String> whole) {
        IntStream.range(0, names.size())
                .filter(index -> whole.contains(names.of(index)))
                .forEach(letters::know);
    }

    /** Names of the columns whose Turkish letters came through. */
    public List<String> wholeColumns() {
        return IntStream.range(0, names.size())
                .filter(letters::isWhole)
                .mapToObj(names::of)
                .toList();
    }

    /** Whether the file has a column of this field. */
    public boolean has(String field) {
        return fields.of(field) != null;
    }

    /** What people call the column of a field. */
    public String nameOf(String field) {
        FieldColumn column = fields.of(field);
        return column == null ? profile.columnName(field) : column.name();
    }

    /** The cell of a field in a row; null when it has no value. */
    @Nullable
    CsvCell cell(CsvRow row, String field) {
        FieldColumn column = fields.of(field);
        return column == null ? null : column.cell(row);
    }

    /** What the profile says of a field wherever the file does not. */
    @Nullable
    CsvCell constant(CsvRow row, String field) {
        String value = profile.constants().get(field);
        return value == null ? null : new CsvCell(row.line(), nameOf(field), value);
    }
}
