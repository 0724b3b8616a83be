package dev.kopru.csv.row;

import dev.kopru.contained.Containing;
import dev.kopru.contained.InternalErrors;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What to do with rows that fail unexpectedly as they are read: their records are rejected, others go on. */
public final class RowTrouble {

    private RowTrouble() {}

    /** What the work gives, or something {@code instead} for what nobody expected of this row; what is wrong with the whole file is thrown on. */
    public static <T> T contained(String file, int line, Supplier<? extends T> work, Supplier<? extends T> instead) {
        return Containing.of(work, thrown -> {
            if (thrown instanceof CsvFileException whole) {
                throw whole;
            }
            String place = file + ":" + line;
            InternalErrors.of(new Source(place, place, Origin.CSV, place, 0), thrown);
            return instead.get();
        });
    }

    /** The record with all its rows as ones that cannot be read. */
    public static CsvGroup unreadable(CsvGroup group) {
        return new CsvGroup(
                group.key(), group.rows().stream().map(RowTrouble::unreadable).toList());
    }

    public static CsvRow unreadable(CsvRow row) {
        return row.flaw() == null ? row.with(CsvReason.CSV_ROW_UNREADABLE) : row;
    }

    /** The values of a row whose splitting failed, as good as can be, so that it still belongs to its record. */
    static List<String> bareValues(String text, char delimiter, int most) {
        List<String> values = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(delimiter);
                to >= 0 && values.size() < most - 1;
                to = text.indexOf(delimiter, from)) {
            values.add(bare(text.substring(from, to)));
            from = to + 1;
        }
        values.add(bare(text.substring(from)));
        return List.copyOf(values);
    }

    private static String bare(String cell) {
        return cell.replace("\"", "").strip();
    }
}
