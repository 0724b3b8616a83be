package dev.kopru.csv;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the records of an imported file, from where the import stands; its place moves in the chunk's transaction. */
public abstract class CsvRecordReader<T> implements ItemStreamReader<T> {

    private final CsvImports imports;
    private final long importId;
    private final long runId;

    private @Nullable CsvImport file;
    private @Nullable CsvGroupReader groups;
    private long read;
    private long saved;

    protected CsvRecordReader(CsvImports imports, long importId, long runId) {
        this.imports = imports;
        this.importId = importId;
        this.runId = runId;
    }

    /** The record of these rows; one that cannot be read is a record as well. */
    protected abstract T record(CsvGroup group, CsvImport file);

    /** Is shown every row of the file, also those of records that are done, before the first record is asked for. */
    protected void lookAhead(CsvRow row) {
        // Most kinds of record do not depend on other records of the file.
    }

    @Override
    public void open(ExecutionContext context) {
        imports.startedAs(importId, runId);
        CsvImport opened = imports.find(importId);
        try {
            groups = imports.open(opened, this::lookAhead);
        } catch (IOException e) {
            throw new ItemStreamException("The file " + opened.file() + " cannot be opened", e);
        }
        file = opened;
        read = opened.recordsDone();
        saved = read;
    }

    @Override
    public @Nullable T read() throws IOException {
        if (groups == null || file == null) {
            throw new IllegalStateException("The reader of import " + importId + " is not open");
        }
        CsvGroup group = groups.next();
        if (group == null) {
            return null;
        }
        read++;
        return record(group, file);
    }

    @Override
    public void update(ExecutionContext context) {
        if (groups != null && read > saved) {
            imports.advance(importId, read, groups.rowsRead());
            saved = read;
        }
    }

    @Override
    public void close() {
        if (groups == null) {
            return;
        }
        try {
            groups.close();
        } catch (IOException e) {
            throw new ItemStreamException("The file of import " + importId + " cannot be closed", e);
        }
        groups = null;
    }
}
