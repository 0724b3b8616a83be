package dev.kopru.order.csv;

import dev.kopru.csv.CsvLocation;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By what an order of a file is known. */
final class CsvOrderSource {

    private static final int LONGEST_KEY = 150;
    private static final int LONGEST_LABEL = 100;

    private CsvOrderSource() {}

    /** Rows without a usable key are known by their content and line, so that the same file again is the same record. */
    static Source of(CsvGroup group, String store, CsvImport file) {
        List<CsvRow> rows = group.rows();
        String id = id(rows);
        String location = CsvLocation.of(file, rows);
        String label = id.isEmpty() ? location : number(rows, id);
        return new Source(key(rows, store), shortened(label), Origin.CSV, location, 0);
    }

    static String key(List<CsvRow> rows, String store) {
        String id = id(rows);
        return store + ":" + (id.isEmpty() || id.length() > LONGEST_KEY ? CsvLocation.namelessKey(rows.get(0)) : id);
    }

    /** Whether it is known by its content only. */
    static boolean isNameless(Source source) {
        return source.key().contains(":?");
    }

    static String id(List<CsvRow> rows) {
        String id = told(rows, "order-id");
        return id == null ? "" : id;
    }

    static String number(List<CsvRow> rows, String id) {
        String number = told(rows, "order-number");
        return number == null ? id : number;
    }

    /** What a row has comes before a constant of the profile. */
    private static @Nullable String told(List<CsvRow> rows, String field) {
        for (CsvRow row : rows) {
            CsvCell given = row.given(field);
            if (given != null) {
                return given.text();
            }
        }
        CsvCell constant = rows.get(0).cell(field);
        return constant == null ? null : constant.text();
    }

    private static String shortened(String label) {
        int length = label.codePointCount(0, label.length());
        return length <= LONGEST_LABEL ? label : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL)) + "…";
    }
}
