package dev.kopru.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What must be known of a whole file before its first record can be given. */
record FirstPass(LastRows lastRows, FileExtent extent) {

    /** Shows all rows to somebody, in the file's order. */
    static FirstPass over(Path file, CsvDialect dialect, Consumer<CsvRow> lookAhead) throws IOException {
        LastRows lastRows = new LastRows();
        try (RawRows rows = dialect.rows(file)) {
            int headerLines = rows.linesRead();
            int number = 0;
            int lines = 0;
            for (RawRow raw = rows.next(); raw != null; raw = rows.next()) {
                CsvRow row = dialect.row(raw);
                lookAhead.accept(row);
                String key = row.key();
                number++;
                lines += raw.lines();
                if (!key.isEmpty()) {
                    lastRows.put(key, number);
                }
            }
            return new FirstPass(
                    lastRows,
                    new FileExtent(
                            rows.linesRead(), headerLines, number, lines, rows.blankLines(), rows.leftOutRows()));
        }
    }
}
