package dev.kopru.csv.torn;

import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.cell.Folded;
import dev.kopru.csv.row.CsvColumns;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.FieldColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a row say, so that a copy which a spreadsheet wrote anew is known by it: 2.50 and 2.5 are one figure,
 * 01.02.2026 and 1.2.2026 one day, FATURA and Fatura one word.
 */
final class RowMeaning {

    /** A file has few different days, and reading one takes longer than all else here. */
    private static final int DATES_KNOWN = 1000;

    /** Nobody writes a longer text anew. */
    private static final int LONGEST_WORD = 32;

    private final CsvColumns columns;
    private final @Nullable FieldColumn[] byIndex;
    private final Map<String, String> dates = new HashMap<>();

    RowMeaning(CsvColumns columns) {
        this.columns = columns;
        this.byIndex = new FieldColumn[columns.names().size()];
        columns.fields().all().forEach(column -> byIndex[column.index()] = column);
    }

    /** The same for rows that say the same. */
    long hash(CsvRow row) {
        List<String> values = row.values();
        long hash = values.size();
        for (int index = 0; index < values.size(); index++) {
            hash = RowHashes.hash(hash, said(index, values));
        }
        return hash;
    }

    private String said(int index, List<String> values) {
        FieldColumn column = index < byIndex.length ? byIndex[index] : null;
        String written = values.get(index);
        if (column == null || written.isEmpty()) {
            return written;
        }
        FieldType type = column.codes().type();
        if (type == null || type == FieldType.TEXT && written.length() > LONGEST_WORD) {
            return written;
        }
        String value = column.value(values);
        return switch (type) {
            case NUMBER -> figure(value);
            case INSTANT -> date(value);
            case CHOICE -> Folded.of(value);
            case TEXT -> value.toLowerCase(Locale.ROOT);
            case CODE, BARCODE -> value;
        };
    }

    private String figure(String text) {
        char decimal = columns.numbers().decimal();
        if (isPlain(text, decimal)) {
            return text.indexOf(decimal) < 0
                    ? text
                    : withoutZeros(text, decimal).replace(decimal, '.');
        }
        BigDecimal figure = columns.numbers().parse(text, Set.of());
        return figure == null ? text : figure.stripTrailingZeros().toPlainString();
    }

    /** Digits with a decimal sign among them at most, as nearly all figures of long files are. */
    private static boolean isPlain(String text, char decimal) {
        int sign = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == decimal && sign < 0) {
                sign = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        boolean ends = sign == text.length() - 1;
        return sign != 0 && !ends && (text.charAt(0) != '0' || sign == 1 || text.length() == 1);
    }

    private static String withoutZeros(String text, char decimal) {
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == decimal ? end - 1 : end);
    }

    private String date(String text) {
        if (dates.size() >= DATES_KNOWN) {
            dates.clear();
        }
        return dates.computeIfAbsent(text, this::moment);
    }

    /** In any zone: it is compared with others of the same file only. */
    private String moment(String text) {
        Instant moment = columns.profile().dates().read(text, ZoneOffset.UTC).instant();
        return moment == null ? text : moment.toString();
    }
}
