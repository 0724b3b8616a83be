package dev.kopru.inventory;

import dev.kopru.csv.CsvGroup;
import dev.kopru.csv.CsvGroupReader;
import dev.kopru.csv.CsvImport;
import dev.kopru.csv.CsvImports;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the figures of an imported file, from where the import stands; its place moves in the chunk's transaction. */
class CsvFigureReader implements ItemStreamReader<IncomingFigure> {

    private final CsvImports imports;
    private final CsvFigureMapping mapping;
    private final long importId;
    private final long runId;

    private @Nullable CsvImport file;
    private @Nullable CsvGroupReader groups;
    private long read;
    private long saved;

    CsvFigureReader(CsvImports imports, CsvFigureMapping mapping, long importId, long runId) {
        this.imports = imports;
        this.mapping = mapping;
        this.importId = importId;
        this.runId = runId;
    }

    @Override
    public void open(ExecutionContext context) {
        imports.startedAs(importId, runId);
        CsvImport opened = imports.find(importId);
        try {
            groups = imports.open(opened);
        } catch (IOException e) {
            throw new ItemStreamException("The file " + opened.file() + " cannot be opened", e);
        }
        file = opened;
        read = opened.recordsDone();
        saved = read;
    }

    @Override
    public @Nullable IncomingFigure read() throws IOException {
        if (groups == null || file == null) {
            throw new IllegalStateException("The reader of import " + importId + " is not open");
        }
        CsvGroup group = groups.next();
        if (group == null) {
            return null;
        }
        read++;
        return mapping.map(group, file);
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
