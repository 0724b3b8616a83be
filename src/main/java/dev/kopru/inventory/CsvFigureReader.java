package dev.kopru.inventory;

import dev.kopru.csv.CsvGroup;
import dev.kopru.csv.CsvImport;
import dev.kopru.csv.CsvImports;
import dev.kopru.csv.CsvRecordReader;

/** Reads the figures of an imported file. */
class CsvFigureReader extends CsvRecordReader<IncomingFigure> {

    private final CsvFigureMapping mapping;

    CsvFigureReader(CsvImports imports, CsvFigureMapping mapping, long importId, long runId) {
        super(imports, importId, runId);
        this.mapping = mapping;
    }

    @Override
    protected IncomingFigure record(CsvGroup group, CsvImport file) {
        return mapping.map(group, file);
    }
}
