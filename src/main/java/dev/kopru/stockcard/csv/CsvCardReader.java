package dev.kopru.stockcard.csv;

import dev.kopru.csv.CsvImports;
import dev.kopru.csv.CsvRecordReader;
import dev.kopru.csv.CsvRun;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Source;
import dev.kopru.stockcard.link.IncomingCard;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Reads the stock cards of an imported file. */
public class CsvCardReader extends CsvRecordReader<IncomingCard> {

    private final CsvCardMapping mapping;
    private CsvCardSkus skus = new CsvCardSkus();

    public CsvCardReader(CsvImports imports, CsvCardMapping mapping, CsvRun run) {
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
