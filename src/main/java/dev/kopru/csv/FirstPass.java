package dev.kopru.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What must be known of a whole file before its first record can be given.
 *
 * @param headersAgain lines on which the header stands once more
 * @param sentTwice lines of rows that are sent for a rejected row for which another one is sent before
 */
record FirstPass(LastRows lastRows, FileExtent extent, List<Integer> headersAgain, Set<Integer> sentTwice) {

    /**
     * Shows all rows to somebody, in the file's order.
     *
     * @param name of the file, for people
     * @throws CsvFileException when the figures do not fit the form in which they are to be read
     */
    static FirstPass over(Path file, String name, CsvDialect dialect, Consumer<CsvRow> lookAhead) throws IOException {
        LastRows lastRows = new LastRows();
        List<Integer> headersAgain = new ArrayList<>();
        Set<RowReference.Place> sent = new HashSet<>();
        Set<Integer> sentTwice = new HashSet<>();
        NumberEvidence evidence = new NumberEvidence(dialect.columns(), name);
        try (RawRows rows = dialect.rows(file)) {
            int headerLines = rows.linesRead();
            int number = 0;
            int lines = 0;
            for (RawRow raw = rows.next(); raw != null; raw = rows.next()) {
                CsvRow row = rows.split();
                CsvColumns columns = dialect.columns();
                columns.widths().take(columns.isWider(row.values()));
                if (columns.isHeader(row)) {
                    headersAgain.add(row.line());
                }
                RowReference reference = dialect.reference(raw);
                if (reference != null && !sent.add(reference.place())) {
                    sentTwice.add(row.line());
                }
                evidence.see(row);
                columns.letters().take(row);
                lookAhead.accept(row);
                String key = row.key();
                number++;
                lines += raw.lines();
                if (!key.isEmpty()) {
                    lastRows.put(key, number);
                }
            }
            evidence.conclude();
            dialect.columns().widths().conclude();
            return new FirstPass(
                    lastRows,
                    new FileExtent(rows.linesRead(), headerLines, number, lines, rows.blankLines(), rows.leftOutRows()),
                    List.copyOf(headersAgain),
                    Set.copyOf(sentTwice));
        }
    }
}
