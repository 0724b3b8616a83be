package dev.kopru.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What must be known of a whole file before its first record can be given.
 *
 * @param headersAgain lines on which the header stands once more
 * @param sent what rows are sent for that another import rejected
 */
record FirstPass(LastRows lastRows, FileExtent extent, List<Integer> headersAgain, SentRows sent) {

    /**
     * Shows all rows to somebody, in the file's order.
     *
     * @param name of the file, for people
     * @throws CsvFileException when the figures do not fit the form in which they are to be read
     */
    static FirstPass over(Path file, String name, CsvDialect dialect, Consumer<CsvRow> lookAhead) throws IOException {
        LastRows lastRows = new LastRows();
        List<Integer> headersAgain = new ArrayList<>();
        SentRows sent = new SentRows();
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
                if (reference != null) {
                    sent.take(reference, row.line());
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
                    sent);
        }
    }
}
