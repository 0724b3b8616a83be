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
        BigDecimal figure = columns.numbers().parse(text, Set.of());
        return figure == null ? text : figure.stripTrailingZeros().toPlainString();
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
