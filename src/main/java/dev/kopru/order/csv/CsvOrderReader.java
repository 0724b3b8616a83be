package dev.kopru.order.csv;

import dev.kopru.csv.CsvImports;
import dev.kopru.csv.CsvRecordReader;
import dev.kopru.csv.CsvRun;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.record.Source;
import java.util.function.UnaryOperator;

/** Reads the orders of an imported file. */
public class CsvOrderReader extends CsvRecordReader<IncomingOrder> {

    private final CsvOrderMapping mapping;
    private final UnaryOperator<IncomingOrder> ahead;

    CsvOrderReader(CsvImports imports, CsvOrderMapping mapping, CsvRun run) {
        this(imports, mapping, UnaryOperator.identity(), run);
    }

    /** {@code ahead} is done with each order on the thread that reads ahead, while those before it are written. */
    public CsvOrderReader(CsvImports imports, CsvOrderMapping mapping, UnaryOperator<IncomingOrder> ahead, CsvRun run) {
        super(imports, run);
        this.mapping = mapping;
        this.ahead = ahead;
    }

    @Override
    protected IncomingOrder record(CsvGroup group, CsvImport file) {
        return ahead.apply(mapping.map(group, file));
    }

    @Override
    protected boolean hasContent(CsvRow row) {
        return CsvOrderLines.isLine(row) || CsvOrderPayments.isPayment(row);
    }

    @Override
    protected Source source(IncomingOrder record) {
        return record.source();
    }
}
