package dev.kopru.order;

import dev.kopru.csv.CsvGroup;
import dev.kopru.csv.CsvImport;
import dev.kopru.csv.CsvImports;
import dev.kopru.csv.CsvRecordReader;
import dev.kopru.csv.CsvRun;
import dev.kopru.job.Source;

/** Reads the orders of an imported file. */
class CsvOrderReader extends CsvRecordReader<IncomingOrder> {

    private final CsvOrderMapping mapping;

    CsvOrderReader(CsvImports imports, CsvOrderMapping mapping, CsvRun run) {
        super(imports, run);
        this.mapping = mapping;
    }

    @Override
    protected IncomingOrder record(CsvGroup group, CsvImport file) {
        return mapping.map(group, file);
    }

    @Override
    protected Source source(IncomingOrder record) {
        return record.source();
    }
}
