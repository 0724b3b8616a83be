package dev.kopru.csv.profile;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.ColumnNames;
import dev.kopru.csv.cell.CsvEncoding;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.GroupNames;
import dev.kopru.csv.cell.NearNames;
import java.util.List;

/** A header as it was found, for the words that say what is wrong with it. */
public record HeaderSeen(String file, String delimiter, String charset, List<String> columns) {

    private static final int MOST = 40;
    private static final int LONGEST = 60;
    private static final String UNKNOWN = "-";

    public static HeaderSeen of(String file, char delimiter, CsvEncoding encoding, List<String> columns) {
        String sign = delimiter == '\t' ? "Tab" : String.valueOf(delimiter);
        return new HeaderSeen(file, sign, encoding.charset().name(), columns);
    }

    /** Of cells that were kept by the names of their columns. */
    public static HeaderSeen kept(String file, List<String> columns) {
        return new HeaderSeen(file, UNKNOWN, UNKNOWN, columns);
    }

    /** The columns found, the first of very many. */
    String shown() {
        List<String> named = columns.stream()
                .filter(column -> !ColumnNames.isNone(column))
                .map(HeaderSeen::shortened)
                .toList();
        if (named.isEmpty()) {
            return UNKNOWN;
        }
        int more = named.size() - MOST;
        return String.join(" | ", named.subList(0, Math.min(MOST, named.size())))
                + (more > 0 ? " | … (+" + more + ")" : "");
    }

    public CsvFileException duplicate(int first, int second) {
        return CsvFileException.of(
                CsvReason.CSV_DUPLICATE_COLUMN,
                file,
                CellText.shown(columns.get(first)),
                first + 1,
                CellText.shown(columns.get(second)),
                second + 1);
    }

    public CsvFileException unknown(List<String> unknown, CsvProfile profile) {
        return CsvFileException.of(
                CsvReason.CSV_UNKNOWN_COLUMN,
                file,
                some(unknown),
                unknown.size(),
                profile.name(),
                NearNames.shown(unknown, profile.columnNames()),
                delimiter,
                charset,
                shown());
    }

    public CsvFileException unknownName(String column, String name, GroupNames names) {
        return CsvFileException.of(
                CsvReason.CSV_UNKNOWN_GROUP_NAME,
                file,
                CellText.shown(column),
                CellText.shown(name),
                names.known().isEmpty() ? UNKNOWN : String.join(", ", names.known()),
                NearNames.nearest(name, names.known()).orElse(UNKNOWN));
    }

    public CsvFileException unknownConstant(CsvProfile profile, String field, String value, GroupNames names) {
        return CsvFileException.of(
                CsvReason.CSV_UNKNOWN_CONSTANT,
                file,
                profile.name(),
                field,
                value,
                String.join(", ", names.known()),
                NearNames.nearest(value, names.known()).orElse(UNKNOWN));
    }

    public CsvFileException withoutName(String column) {
        return CsvFileException.of(CsvReason.CSV_COLUMN_WITHOUT_NAME, file, CellText.shown(column));
    }

    public CsvFileException alone(String column, String partner) {
        return CsvFileException.of(CsvReason.CSV_COLUMN_ALONE, file, CellText.shown(column), CellText.shown(partner));
    }

    public CsvFileException missing(
            int line, List<String> missing, String elsewhere, List<String> unknown, CsvProfile profile) {
        return CsvFileException.of(
                CsvReason.CSV_HEADER_NOT_FOUND,
                file,
                line,
                String.join(", ", missing),
                elsewhere,
                delimiter,
                charset,
                shown(),
                NearNames.shown(unknown, profile.columnNames()));
    }

    private static String some(List<String> columns) {
        String first = String.join(
                ", ",
                columns.stream()
                        .limit(MOST)
                        .map(column -> "\"" + shortened(column) + "\"")
                        .toList());
        return columns.size() > MOST ? first + ", …" : first;
    }

    private static String shortened(String column) {
        String shown = CellText.shown(column);
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }
}
