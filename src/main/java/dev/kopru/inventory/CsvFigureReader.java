package dev.kopru.inventory;

import dev.kopru.csv.CsvImports;
import dev.kopru.csv.CsvRecordReader;
import dev.kopru.csv.CsvRun;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.record.Source;

/** Reads the figures of an imported file. */
class CsvFigureReader extends CsvRecordReader<IncomingFigure> {

    private final CsvFigureMapping mapping;

    CsvFigureReader(CsvImports imports, CsvFigureMapping mapping, CsvRun run) {
        super(imports, run);
        this.mapping = mapping;
    }

    @Override
    protected IncomingFigure record(CsvGroup group, CsvImport file) {
        return mapping.map(group, file);
    }

    @Override
    protected boolean mayHaveSeveralRows() {
        return false;
    }

    @Override
    protected Source source(IncomingFigure record) {
        return record.source();
    }
}
