package dev.kopru.csv;

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
import dev.kopru.record.Reason;
import dev.kopru.record.RowKey;
import dev.kopru.record.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the records of an imported file, from where the import stands; its place moves in the chunk's transaction. */
public abstract class CsvRecordReader<T> implements ItemStreamReader<T> {

    private final CsvImports imports;
    private final CsvRun run;
    private final List<Notice> notices = new ArrayList<>();

    private @Nullable CsvImport file;
    private @Nullable CsvGroupReader groups;
    private @Nullable RecordsAhead<T> ahead;
    private @Nullable ReadRows rows;
    private long read;
    private long rowsRead;
    private long saved;

    protected CsvRecordReader(CsvImports imports, CsvRun run) {
        this.imports = imports;
        this.run = run;
    }

    /** The record of these rows; one that cannot be read is a record as well. Called on the thread that reads ahead. */
    protected abstract T record(CsvGroup group, CsvImport file);

    /** By what the record is known. */
    protected abstract Source source(T record);

    /** Is shown every row of the file, also those of records that are done, before the first record is asked for. */
    protected void lookAhead(CsvRow row) {
        // Most kinds of record do not depend on other records of the file.
    }

    /** Whether a row says anything that counts for its record beside what others of its rows say. Called on the thread that reads ahead. */
    protected boolean hasContent(CsvRow row) {
        return true;
    }

    /** Whether a record may be made of several rows. */
    protected boolean mayHaveSeveralRows() {
        return true;
    }

    @Override
    public void open(ExecutionContext context) {
        imports.startedAs(run.importId(), run.runId());
        CsvImport opened = imports.find(run.importId());
        try {
            CsvGroupReader reader = imports.open(opened, this::lookAhead);
            imports.measured(opened.id(), reader.extent());
            groups = reader;
            rows = imports.begin(run, opened, reader.dialect());
            notices.addAll(imports.leftBehind(opened, reader.sent()));
            notices.addAll(imports.oddities(opened, reader));
            RowsAlone alone = imports.alone(opened, reader.sent());
            ahead = new RecordsAhead<>(reader, group -> mapped(group, opened, reader, alone));
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
        rows.add(source(record), next.rows());
        return record;
    }

    /** Where that brings forth something unexpected, a record of rows that cannot be read. */
    private RecordsAhead.Mapped<T> mapped(CsvGroup group, CsvImport file, CsvGroupReader reader, RowsAlone alone) {
        return RowTrouble.contained(
                file.file(),
                group.rows().get(0).line(),
                () -> new RecordsAhead.Mapped<>(whole(group, file, reader, alone), oddities(group, file)),
                () -> new RecordsAhead.Mapped<>(record(RowTrouble.unreadable(group), file), List.of()));
    }

    /** The record; one of which others of its rows were read before is refused. */
    private T whole(CsvGroup group, CsvImport file, CsvGroupReader reader, RowsAlone alone) {
        T record = record(group, file);
        List<@Nullable RowReference> references = new ArrayList<>();
        if (mayHaveSeveralRows()) {
            reader.given().forEach(row -> references.add(reader.dialect().reference(row)));
        }
        boolean isAlone = !references.isEmpty()
                && alone.are(references, RowKey.of(source(record).key()))
                && group.rows().stream().allMatch(row -> row.flaw() == null);
        if (!isAlone) {
            return record;
        }
        List<CsvRow> rows = group.rows().stream()
                .map(row -> row.with(CsvReason.CSV_ROW_ALONE))
                .toList();
        return record(new CsvGroup(group.key(), rows), file);
    }

    private List<Notice> oddities(CsvGroup group, CsvImport file) {
        List<Notice> notices = new ArrayList<>();
        for (CsvRow row : group.rows()) {
            for (RowNotice notice : row.notices()) {
                String location = CsvLocation.of(file, List.of(row));
                notices.add(new Notice(location, location, notice.reason(file.file())));
            }
        }
        List<CsvRow> swallowed = SwallowedRows.of(group.rows(), this::hasContent);
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
