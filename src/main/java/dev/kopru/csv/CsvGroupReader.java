package dev.kopru.csv;

import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.inbox.FileExtent;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.EmptyRows;
import dev.kopru.csv.row.RawRow;
import dev.kopru.csv.row.RawRows;
import dev.kopru.csv.torn.RepeatedRows;
import dev.kopru.csv.torn.RowsHeld;
import dev.kopru.csv.torn.TornRows;
import dev.kopru.csv.torn.WaitingRows;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file record by record. Rows of one record may lie anywhere: a first pass finds the last row of each, the second
 * yields a record when its last row is reached. The order depends on the file alone, so a number of records is a place in
 * it; rows of records that are still open wait unsplit.
 */
public final class CsvGroupReader implements Closeable {

    private final String name;
    private final CsvDialect dialect;
    private final FirstPass firstPass;
    private final RawRows rows;
    private final RowsHeld most;
    private final WaitingRows waiting;
    private final Queue<Read> ready = new ArrayDeque<>();
    private final SplitRows split = new SplitRows();
    private List<RawRow> given = List.of();
    private int row;
    private long rowsRead;

    private CsvGroupReader(
            String name, CsvDialect dialect, FirstPass firstPass, RawRows rows, WaitingRows waiting, RowsHeld most) {
        this.name = name;
        this.dialect = dialect;
        this.firstPass = firstPass;
        this.rows = rows;
        this.waiting = waiting;
        this.most = most;
    }

    /**
     * Opens a file after so many records.
     *
     * @param name of the file, for people
     * @throws CsvFileException when the file as a whole cannot be read with the profile
     */
    public static CsvGroupReader open(Path file, String name, CsvProfile profile, long skipGroups) throws IOException {
        return open(file, name, profile, row -> {}, skipGroups);
    }

    /**
     * Opens a file after so many records.
     *
     * @param lookAhead is shown all rows of the file, in its order, by the first pass
     * @throws CsvFileException when the file as a whole cannot be read with the profile
     */
    public static CsvGroupReader open(
            Path file, String name, CsvProfile profile, Consumer<CsvRow> lookAhead, long skipGroups)
            throws IOException {
        CsvGroupReader reader = open(file, name, profile, lookAhead, RowsHeld.byMemory());
        for (long skipped = 0; skipped < skipGroups && reader.next() != null; skipped++) {
            // What was committed is only skipped.
        }
        return reader;
    }

    public static CsvGroupReader open(
            Path file, String name, CsvProfile profile, Consumer<CsvRow> lookAhead, RowsHeld most) throws IOException {
        CsvDialect dialect = DialectFinder.of(file, name, profile);
        FirstPass firstPass = FirstPass.over(file, name, dialect, lookAhead);
        // Beside the file there is room for it, so there is for a part of it.
        WaitingRows waiting = new WaitingRows(file, most);
        return new CsvGroupReader(name, dialect, firstPass, dialect.rows(file), waiting, most);
    }

    /**
     * The next record, or null after the last.
     *
     * @throws CsvFileException when more records are open than can be held
     */
    public @Nullable CsvGroup next() throws IOException {
        while (ready.isEmpty()) {
            RawRow raw = rows.next();
            if (raw == null) {
                return leftOver();
            }
            CsvReason flaw = raw.flaw() == null ? firstPass.onceTooOften(raw.line()) : null;
            take(flaw == null ? raw : raw.with(flaw), rows.split());
        }
        return given(ready.remove());
    }

    /** How many rows the records given so far had, with those that were skipped. */
    public long rowsRead() {
        return rowsRead;
    }

    /** How the file is written. */
    CsvDialect dialect() {
        return dialect;
    }

    /** The rows of the record given last, as they stand in the file. */
    List<RawRow> given() {
        return given;
    }

    @Override
    public void close() throws IOException {
        try (waiting) {
            rows.close();
        }
    }

    private void take(RawRow raw, CsvRow read) throws IOException {
        row++;
        CsvReason flaw = raw.flaw();
        CsvRow cells = flaw == null || read.flaw() != null ? read : read.with(flaw);
        String key = cells.key();
        if (key.isEmpty()) {
            ready.add(new Read(new CsvGroup(key, firstPass.flawed(key, List.of(cells))), List.of(raw), 1));
            return;
        }
        split.add(key, cells);
        waiting.add(key, raw);
        if (firstPass.lastRows().of(key) == row) {
            ready.add(group(key));
        } else if (waiting.records() > most.records()) {
            throw CsvFileException.of(CsvReason.CSV_ROWS_TOO_SCATTERED, name, raw.line(), most.records());
        }
    }

    /** Records whose key shares its hash with a later one. */
    private @Nullable CsvGroup leftOver() throws IOException {
        String key = waiting.first();
        return key == null ? null : given(group(key));
    }

    private Read group(String key) throws IOException {
        int count = waiting.count(key);
        List<RawRow> raw = waiting.remove(key);
        if (raw.size() > most.ofRecord()) {
            RawRow tooLong = raw.get(0).with(CsvReason.CSV_RECORD_TOO_LONG);
            return new Read(new CsvGroup(key, List.of(dialect.row(tooLong))), List.of(tooLong), count);
        }
        List<CsvRow> rows = split.of(key, raw, dialect);
        return new Read(new CsvGroup(key, firstPass.flawed(key, rows)), raw, count);
    }

    private CsvGroup given(Read read) {
        rowsRead += read.count();
        given = read.raw();
        return read.group();
    }

    /** What the whole file consists of. */
    public FileExtent extent() {
        return firstPass.extent();
    }

    /** What rows of the file are sent for that another import rejected. */
    SentRows sent() {
        return firstPass.sent();
    }

    /** What rows of the file stand there more than once. */
    public RepeatedRows repeated() {
        return firstPass.repeated();
    }

    /** What rows of the file may be anybody's. */
    TornRows torn() {
        return firstPass.torn();
    }

    /** Holds the records that are not whole without a row that is part of none. */
    void hold(CsvRecords.OfFile<?> records) {
        records.halves(torn().orphans()).forEach(torn()::hold);
    }

    /** What rows of the file have nothing in them. */
    public EmptyRows empty() {
        return firstPass.empty();
    }

    /** Figures, one a column, that only figures of other columns settle. */
    List<CsvCell> settled() {
        return firstPass.settled();
    }

    /**
     * A record with its rows before they were split.
     *
     * @param count of the rows that it has in the file, even where they are too many to be given
     */
    private record Read(CsvGroup group, List<RawRow> raw, int count) {}
}
