package dev.kopru.csv;

import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.LastRows;
import dev.kopru.csv.cell.RowReference;
import dev.kopru.csv.inbox.FileExtent;
import dev.kopru.csv.row.CsvColumns;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.EmptyRows;
import dev.kopru.csv.row.RawRow;
import dev.kopru.csv.row.RawRows;
import dev.kopru.csv.row.RowTrouble;
import dev.kopru.csv.torn.RepeatedRows;
import dev.kopru.csv.torn.TornRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a whole file before its first record can be given.
 *
 * @param sent what rows are sent for that another import rejected
 * @param unreadable lines of rows that failed unexpectedly as they were shown
 * @param torn rows that may be anybody's
 * @param repeated rows that stand there once more
 * @param empty rows with nothing in them
 * @param settled figures, one a column, that only figures of other columns settle
 */
record FirstPass(
        LastRows lastRows,
        FileExtent extent,
        SentRows sent,
        Set<Integer> unreadable,
        TornRows torn,
        RepeatedRows repeated,
        EmptyRows empty,
        List<CsvCell> settled) {

    /**
     * Shows all rows to somebody, in the file's order.
     *
     * @param name of the file, for people
     * @throws CsvFileException when the figures do not fit the form in which they are to be read, the header not the
     *     rows, or another header stands amid them
     */
    static FirstPass over(Path file, String name, CsvDialect dialect, Consumer<CsvRow> lookAhead) throws IOException {
        LastRows lastRows = new LastRows();
        Set<Integer> unreadable = new HashSet<>();
        SentRows sent = new SentRows();
        TornRows torn = new TornRows(dialect.columns(), dialect.delimiter());
        RepeatedRows repeated = new RepeatedRows(dialect.columns());
        NumberEvidence evidence = new NumberEvidence(dialect.columns(), name);
        try (RawRows rows = dialect.rows(file)) {
            int headerLines = rows.linesRead();
            int number = 0;
            int lines = 0;
            for (RawRow raw = rows.next(); raw != null; raw = rows.next()) {
                CsvRow row = rows.split();
                CsvColumns columns = dialect.columns();
                columns.refuseOtherHeader(row, name);
                columns.widths().take(row);
                RowReference reference = dialect.reference(raw);
                if (reference != null) {
                    sent.take(reference, row.line());
                }
                if (!isSeen(row, name, evidence, lookAhead)) {
                    unreadable.add(row.line());
                }
                String key = row.key();
                boolean isKnown = !key.isEmpty() && lastRows.of(key) > 0;
                torn.see(raw, row, isKnown);
                if (reference == null) {
                    repeated.see(row, isKnown);
                }
                number++;
                lines += raw.lines();
                columns.spellings().take(key, row.line());
                if (!key.isEmpty()) {
                    lastRows.put(key, number);
                }
            }
            List<CsvCell> settled = evidence.conclude();
            dialect.columns().widths().conclude(name);
            torn.conclude(lastRows);
            repeated.conclude(name);
            return new FirstPass(
                    lastRows,
                    new FileExtent(rows.linesRead(), headerLines, number, lines, rows.blankLines(), rows.leftOutRows()),
                    sent,
                    Set.copyOf(unreadable),
                    torn,
                    repeated,
                    rows.empty(),
                    settled);
        }
    }

    /** Why a row should not be in the file once more; null where it should. */
    @Nullable
    CsvReason onceTooOften(int line) {
        if (sent.isAgain(line)) {
            return CsvReason.CSV_ROW_SENT_TWICE;
        }
        return repeated.flaw(line);
    }

    private static boolean isSeen(CsvRow row, String name, NumberEvidence evidence, Consumer<CsvRow> lookAhead) {
        return RowTrouble.contained(
                name,
                row.line(),
                () -> {
                    evidence.see(row);
                    row.columns().letters().take(row);
                    lookAhead.accept(row);
                    return true;
                },
                () -> false);
    }

    /** The rows of a record as the whole file shows them to be. */
    List<CsvRow> flawed(String key, List<CsvRow> rows) {
        List<CsvRow> all = unreadable.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> unreadable.contains(row.line()) ? RowTrouble.unreadable(row) : row)
                        .toList();
        return key.isEmpty() ? all : torn.held(key, all);
    }
}
