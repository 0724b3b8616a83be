package dev.kopru.csv;

import dev.kopru.csv.CsvRecords.OfFile;
import dev.kopru.csv.cell.CsvNotice;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowNotice;
import dev.kopru.csv.cell.RowReference;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.RowTrouble;
import dev.kopru.csv.torn.SwallowedRows;
import dev.kopru.notice.Notice;
import dev.kopru.record.Incoming;
import dev.kopru.record.Reason;
import dev.kopru.record.RowKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the records of an imported file, from where the import stands; its place moves in the chunk's transaction.
 *
 * @param <T> a record on its way in
 */
public final class CsvRecordReader<T extends Incoming> implements ItemStreamReader<T> {

    private final CsvImports imports;
    private final CsvRecords<T> records;
    private final UnaryOperator<T> onReading;
    private final CsvRun run;
    private final List<Notice> notices = new ArrayList<>();

    private @Nullable CsvImport file;
    private @Nullable CsvGroupReader groups;
    private @Nullable RecordsAhead<T> ahead;
    private @Nullable ReadRows rows;
    private long read;
    private long rowsRead;
    private long saved;

    public CsvRecordReader(CsvImports imports, CsvRecords<T> records, CsvRun run) {
        this(imports, records, UnaryOperator.identity(), run);
    }

    /** {@code ahead} is done with each record on the thread that reads ahead, while those before it are written. */
    public CsvRecordReader(CsvImports imports, CsvRecords<T> records, UnaryOperator<T> ahead, CsvRun run) {
        this.imports = imports;
        this.records = records;
        this.onReading = ahead;
        this.run = run;
    }

    @Override
    public void open(ExecutionContext context) {
        imports.startedAs(run.importId(), run.runId());
        CsvImport opened = imports.find(run.importId());
        try {
            OfFile<T> ofFile = records.begin();
            CsvGroupReader reader = imports.open(opened, ofFile::lookAhead);
            reader.hold(ofFile);
            imports.measured(opened.id(), reader.extent());
            groups = reader;
            rows = imports.begin(run, opened, reader.dialect());
            notices.addAll(imports.leftBehind(opened, reader.sent()));
            notices.addAll(FileOddities.of(opened, reader));
            RowsAlone alone = imports.alone(opened, reader.sent());
            ahead = new RecordsAhead<>(reader, group -> mapped(group, new Opened<>(opened, ofFile, reader, alone)));
        } catch (IOException e) {
            throw new ItemStreamException("The file " + opened.file() + " cannot be opened", e);
        }
        file = opened;
        read = opened.recordsDone();
        saved = read;
    }

    @Override
    public @Nullable T read() throws IOException {
        if (ahead == null || rows == null) {
            throw new IllegalStateException("The reader of import " + run.importId() + " is not open");
        }
        RecordsAhead.Read<T> next = ahead.next();
        if (next == null) {
            return null;
        }
        read++;
        rowsRead = next.rowsRead();
        notices.addAll(next.mapped().notices());
        T record = next.mapped().record();
        rows.add(record.source(), next.rows());
        return record;
    }

    /** What the thread that reads ahead works with. */
    private record Opened<T>(CsvImport file, OfFile<T> records, CsvGroupReader reader, RowsAlone alone) {}

    /** Where that fails unexpectedly, a record of rows that cannot be read. */
    private RecordsAhead.Mapped<T> mapped(CsvGroup group, Opened<T> opened) {
        return RowTrouble.contained(
                opened.file().file(),
                group.rows().get(0).line(),
                () -> new RecordsAhead.Mapped<>(whole(group, opened), oddities(group, opened.file())),
                () -> new RecordsAhead.Mapped<>(record(RowTrouble.unreadable(group), opened), List.of()));
    }

    private T record(CsvGroup group, Opened<T> opened) {
        return onReading.apply(opened.records().record(group, opened.file()));
    }

    /** The record; one of which others of its rows were read before is refused. */
    private T whole(CsvGroup group, Opened<T> opened) {
        T record = record(group, opened);
        List<@Nullable RowReference> references = new ArrayList<>();
        if (records.mayHaveSeveralRows()) {
            CsvGroupReader reader = opened.reader();
            reader.given().forEach(row -> references.add(reader.dialect().reference(row)));
        }
        boolean isAlone = !references.isEmpty()
                && opened.alone().are(references, RowKey.of(record.source().key()))
                && group.rows().stream().allMatch(row -> row.flaw() == null);
        if (!isAlone) {
            return record;
        }
        List<CsvRow> rows = group.rows().stream()
                .map(row -> row.with(CsvReason.CSV_ROW_ALONE))
                .toList();
        return record(new CsvGroup(group.key(), rows), opened);
    }

    private List<Notice> oddities(CsvGroup group, CsvImport file) {
        List<Notice> notices = new ArrayList<>();
        for (CsvRow row : group.rows()) {
            for (RowNotice notice : row.notices()) {
                String location = CsvLocation.of(file, List.of(row));
                notices.add(new Notice(location, location, notice.reason(file.file())));
            }
        }
        List<CsvRow> swallowed = SwallowedRows.of(group.rows(), records::hasContent);
        if (!swallowed.isEmpty()) {
            String location = CsvLocation.of(file, swallowed);
            Reason reason = Reason.of(
                    CsvNotice.CSV_ROWS_WITHOUT_CONTENT,
                    file.file(),
                    CsvLocation.lines(swallowed),
                    swallowed.size(),
                    group.key());
            notices.add(new Notice(location, location, reason));
        }
        return notices;
    }

    @Override
    public void update(ExecutionContext context) {
        if (rows != null && read > saved) {
            imports.closeResent(run, rows);
            rows.clear();
            imports.advance(run.importId(), read, rowsRead);
            saved = read;
            keepNotices();
        }
    }

    private void keepNotices() {
        if (file != null && !notices.isEmpty()) {
            run.book().note(imports.profile(file).kind().job(), run.runId(), run.step(), List.copyOf(notices));
            notices.clear();
        }
    }

    @Override
    public void close() {
        if (groups == null) {
            return;
        }
        imports.end(run);
        if (ahead != null) {
            ahead.close();
        }
        try {
            groups.close();
        } catch (IOException e) {
            throw new ItemStreamException("The file of import " + run.importId() + " cannot be closed", e);
        }
        groups = null;
    }
}
