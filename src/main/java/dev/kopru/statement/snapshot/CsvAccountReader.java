package dev.kopru.statement.snapshot;

import dev.kopru.csv.CsvImports;
import dev.kopru.csv.CsvRecordReader;
import dev.kopru.csv.CsvRun;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Source;

/** Reads the accounts of an imported file. */
class CsvAccountReader extends CsvRecordReader<IncomingAccount> {

    private final CsvAccountMapping mapping;
    private final RowsWithoutAccount rowsWithoutAccount = new RowsWithoutAccount();

    CsvAccountReader(CsvImports imports, CsvAccountMapping mapping, CsvRun run) {
        super(imports, run);
        this.mapping = mapping;
    }

    @Override
    protected void lookAhead(CsvRow row) {
        rowsWithoutAccount.see(row);
    }

    @Override
    protected IncomingAccount record(CsvGroup group, CsvImport file) {
        return mapping.map(rowsWithoutAccount.with(group), file);
    }

    @Override
    protected boolean hasContent(CsvRow row) {
        return CsvMovementRows.isMovement(row) || row.given(MovementCsv.BALANCE) != null;
    }

    @Override
    protected Source source(IncomingAccount record) {
        return record.source();
    }
}
