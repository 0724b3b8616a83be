package dev.kopru.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/** Reads a whole file once for what its records cannot tell one by one. */
final class FirstPass {

    private FirstPass() {}

    /**
     * Shows all rows with their numbers, which begin at 1, to somebody.
     *
     * @return how many there are
     * @throws CsvFileException when the figures do not fit the form in which they are to be read
     */
    static int rows(CsvDialect dialect, Path file, String name, ObjIntConsumer<CsvRow> lookAhead) throws IOException {
        NumberEvidence evidence = new NumberEvidence(dialect.columns(), name);
        int number = 0;
        try (RawRows rows = dialect.rows(file)) {
            for (RawRow raw = rows.next(); raw != null; raw = rows.next()) {
                CsvRow row = dialect.row(raw);
                evidence.see(row);
                dialect.columns().letters().take(row);
                number++;
                lookAhead.accept(row, number);
            }
        }
        evidence.conclude();
        return number;
    }

    /** The last row of each key; shows all rows to somebody as well. */
    static LastRows lastRows(CsvDialect dialect, Path file, String name, Consumer<CsvRow> lookAhead)
            throws IOException {
        LastRows lastRows = new LastRows();
        rows(dialect, file, name, (row, number) -> {
            lookAhead.accept(row);
            String key = row.key();
            if (!key.isEmpty()) {
                lastRows.put(key, number);
            }
        });
        return lastRows;
    }
}
