package dev.kopru.csv;

import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.inbox.FileExtent;
import dev.kopru.record.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as its import would understand it.
 *
 * @param charset such as UTF-8
 * @param numbers a figure as the file writes them
 * @param dates the forms of dates that the profile reads
 * @param columns in the file's order, those that nothing reads as well
 * @param absent columns that the profile knows and the file does not have
 * @param rows the first ones
 * @param rejectedRecords so many of the records looked at would be rejected
 */
public record CsvPreview(
        String charset,
        char delimiter,
        int headerLine,
        String numbers,
        String dates,
        FileExtent extent,
        List<Column> columns,
        List<String> absent,
        List<Row> rows,
        int records,
        int rejectedRecords) {

    /**
     * A column.
     *
     * @param field null where nothing reads it
     */
    public record Column(String name, @Nullable String field, @Nullable FieldType type) {}

    /**
     * A row.
     *
     * @param record what is wrong with its record; null where the record can be read, or where a cell of this row shows it
     * @param trouble what is wrong with it or odd about it where no cell shows it
     */
    public record Row(int line, String key, List<Cell> cells, @Nullable Reason record, List<Reason> trouble) {}

    /**
     * A cell.
     *
     * @param written as it stands in the file
     * @param meant as it is understood: a figure, an instant, yes or no, or a text; null where it says nothing
     * @param wrong why that cannot be
     * @param odd what is strange about it
     */
    public record Cell(String written, @Nullable Object meant, @Nullable Reason wrong, @Nullable Reason odd) {

        /** Null where it is understood as something else; so are the others. */
        public @Nullable BigDecimal figure() {
            return meant instanceof BigDecimal figure ? figure : null;
        }

        public @Nullable Instant instant() {
            return meant instanceof Instant instant ? instant : null;
        }

        public @Nullable String text() {
            return meant instanceof String text ? text : null;
        }

        /** Whether what it is understood as looks otherwise than it is written. */
        public boolean isChanged() {
            return !written.isEmpty() && !written.equals(text());
        }
    }
}
