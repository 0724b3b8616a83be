package dev.kopru.stockcard;

import dev.kopru.csv.CsvGroup;
import dev.kopru.csv.CsvImport;
import dev.kopru.csv.CsvImports;
import dev.kopru.csv.CsvRecordReader;
import dev.kopru.csv.CsvRow;
import dev.kopru.csv.CsvRun;
import dev.kopru.job.Source;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Reads the stock cards of an imported file. */
class CsvCardReader extends CsvRecordReader<IncomingCard> {

    private final CsvCardMapping mapping;
    private CsvCardSkus skus = new CsvCardSkus();

    CsvCardReader(CsvImports imports, CsvCardMapping mapping, CsvRun run) {
        super(imports, run);
        this.mapping = mapping;
    }

    @Override
    public void open(ExecutionContext context) {
        skus = new CsvCardSkus();
        super.open(context);
    }

    @Override
    protected void lookAhead(CsvRow row) {
        skus.note(row);
    }

    @Override
    protected IncomingCard record(CsvGroup group, CsvImport file) {
        return mapping.map(group, file, skus);
    }

    @Override
    protected Source source(IncomingCard record) {
        return record.source();
    }
}
