package dev.kopru.csv;

import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.cell.NumberForm;
import dev.kopru.csv.profile.CsvProfile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * An undamaged file as the cells that it holds.
 *
 * @param rows the first is the header
 */
public record FuzzFile(
        String name,
        FuzzKind kind,
        String profile,
        Charset charset,
        char delimiter,
        String lineEnd,
        boolean allQuoted,
        List<List<String>> rows) {

    /** Bytes, the offset at which each row starts in them, with the end as the last, and each row's first physical line. */
    public record Written(byte[] bytes, int[] starts, int[] lines) {}

    public Written written() {
        return written(row -> charset);
    }

    /** With letters of other charsets in some rows. */
    Written written(java.util.function.IntFunction<Charset> charsetOfRow) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] starts = new int[rows.size() + 1];
        int[] lines = new int[rows.size() + 1];
        int line = 1;
        for (int i = 0; i < rows.size(); i++) {
            starts[i] = bytes.size();
            lines[i] = line;
            String text = text(rows.get(i)) + lineEnd;
            bytes.writeBytes(text.getBytes(charsetOfRow.apply(i)));
            line += FuzzLines.breaks(text);
        }
        starts[rows.size()] = bytes.size();
        lines[rows.size()] = line;
        return new Written(bytes.toByteArray(), starts, lines);
    }

    public int width() {
        return rows.get(0).size();
    }

    public NumberForm numbers() {
        return Objects.requireNonNullElse(
                kind.profile(profile).decimal(), delimiter == ',' ? NumberForm.POINT : NumberForm.COMMA);
    }

    /** Columns that the profile reads as fields of a type, by their place. */
    List<Integer> columns(FieldType type) {
        CsvProfile layout = kind.profile(profile);
        Set<Integer> places = new TreeSet<>();
        layout.columns().forEach((field, names) -> {
            if (layout.kind().type(field) == type) {
                names.stream()
                        .map(rows.get(0)::indexOf)
                        .filter(place -> place >= 0)
                        .forEach(places::add);
            }
        });
        return new ArrayList<>(places);
    }

    FuzzFile with(List<List<String>> otherRows) {
        return new FuzzFile(name, kind, profile, charset, delimiter, lineEnd, allQuoted, otherRows);
    }

    FuzzFile withCell(int row, int column, String text) {
        List<List<String>> changed = new ArrayList<>(rows);
        List<String> cells = new ArrayList<>(rows.get(row));
        cells.set(column, text);
        changed.set(row, cells);
        return with(changed);
    }

    /** Every cell below the header. */
    FuzzFile mapped(UnaryOperator<String> change) {
        List<List<String>> changed = new ArrayList<>();
        changed.add(rows.get(0));
        rows.subList(1, rows.size())
                .forEach(row -> changed.add(row.stream().map(change).toList()));
        return with(changed);
    }

    FuzzFile in(Charset other) {
        return new FuzzFile(name, kind, profile, other, delimiter, lineEnd, allQuoted, rows);
    }

    FuzzFile written(char otherDelimiter, String otherLineEnd, boolean quoted) {
        return new FuzzFile(name, kind, profile, charset, otherDelimiter, otherLineEnd, quoted, rows);
    }

    String text(List<String> cells) {
        return String.join(
                String.valueOf(delimiter),
                cells.stream().map(this::quotedWhereNeeded).toList());
    }

    private String quotedWhereNeeded(String cell) {
        boolean needed =
                allQuoted || cell.startsWith("\"") || cell.indexOf(delimiter) >= 0 || cell.matches("(?s).*[\r\n].*");
        return needed ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
