package dev.kopru.csv;

import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.row.CsvRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where a record stands, such as {@code #7 orders.csv:12-15,40}: the import, its file, the physical lines. */
public final class CsvLocation {

    private static final int LONGEST = 400;
    private static final String NAMELESS = "?";

    private CsvLocation() {}

    public static String of(CsvImport file, List<CsvRow> rows) {
        String location = prefix(file.id()) + file.file() + ":" + lines(rows);
        return location.length() <= LONGEST ? location : location.substring(0, LONGEST) + "…";
    }

    /** With what the places of all records of an import begin. */
    static String prefix(long importId) {
        return "#" + importId + " ";
    }

    /** The physical lines, such as {@code 12-15,40}. */
    public static String lines(List<CsvRow> rows) {
        List<String> ranges = new ArrayList<>();
        int from = rows.get(0).line();
        int to = rows.get(0).lastLine();
        for (CsvRow row : rows.subList(1, rows.size())) {
            if (row.line() > to + 1) {
                ranges.add(range(from, to));
                from = row.line();
            }
            to = row.lastLine();
        }
        ranges.add(range(from, to));
        return String.join(",", ranges);
    }

    /** By what a row without a usable key is known: by its content and line, so that the same file again is the same record. */
    public static String namelessKey(CsvRow row) {
        String content = row.line() + " " + row.values();
        return NAMELESS + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a record's key is one of these. */
    public static boolean isNameless(String key) {
        return key.startsWith(NAMELESS);
    }

    private static String range(int from, int to) {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
