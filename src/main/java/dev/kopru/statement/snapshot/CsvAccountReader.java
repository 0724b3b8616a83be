package dev.kopru.statement.snapshot;

import dev.kopru.csv.CsvGroup;
import dev.kopru.csv.CsvImport;
import dev.kopru.csv.CsvImports;
import dev.kopru.csv.CsvRecordReader;

/** Reads the accounts of an imported file. */
class CsvAccountReader extends CsvRecordReader<IncomingAccount> {

    private final CsvAccountMapping mapping;

    CsvAccountReader(CsvImports imports, CsvAccountMapping mapping, long importId, long runId) {
        super(imports, importId, runId);
        this.mapping = mapping;
    }

    @Override
    protected IncomingAccount record(CsvGroup group, CsvImport file) {
        return mapping.map(group, file);
    }
}
