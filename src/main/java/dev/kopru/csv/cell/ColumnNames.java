package dev.kopru.csv.cell;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The names that a file's header gives its columns. */
public final class ColumnNames {

    private static final Pattern NUMBER = Pattern.compile("#\\d+");

    private final List<String> headers;
    private final BitSet unnamed = new BitSet();
    private final int width;

    public ColumnNames(List<String> headers) {
        this.headers = headers;
        for (int i = 0; i < headers.size(); i++) {
            unnamed.set(i, isNone(headers.get(i)));
        }
        this.width = unnamed.previousClearBit(headers.size() - 1) + 1;
    }

    /** Whether it only stands for a column without a header. */
    public static boolean isNone(String header) {
        return header.isEmpty() || NUMBER.matcher(header).matches();
    }

    /** The name of a column; one without a header has its number. */
    public String of(int index) {
        String header = index < headers.size() ? headers.get(index) : "";
        return header.isEmpty() ? "#" + (index + 1) : header;
    }

    public boolean isUnnamed(int index) {
        return index >= headers.size() || unnamed.get(index);
    }

    /** How many cells a row must have at least. */
    public int width() {
        return width;
    }

    /** How many cells a row can have, with those of columns without a name. */
    public int size() {
        return headers.size();
    }

    public List<String> headers() {
        return headers;
    }

    /** Cells by the names of their columns; empty ones of columns without a name are left out. */
    public Map<String, String> named(List<String> values) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.max(values.size(), width); i++) {
            String value = i < values.size() ? values.get(i) : "";
            if (!isUnnamed(i) || !value.isEmpty()) {
                cells.put(of(i), value);
            }
        }
        return cells;
    }
}
