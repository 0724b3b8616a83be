package dev.kopru.statement.snapshot;

import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.csv.CsvMapping;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import dev.kopru.statement.StatementReason;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes accounts of the rows of a file, or says why that cannot be. All rows of an account are its whole ledger, as of the
 * arrival of the file unless they tell of an earlier moment.
 */
@Component
class CsvAccountMapping extends CsvMapping<IncomingAccount> {

    private final ZoneId businessZone;

    CsvAccountMapping(CsvProfiles profiles, ZoneId businessZone) {
        super(profiles, MovementCsv.KIND_OF_FILE, "csv", IncomingAccount.Unreadable::new);
        this.businessZone = businessZone;
    }

    @Override
    public OfFile<IncomingAccount> begin() {
        RowsWithoutAccount withoutAccount = new RowsWithoutAccount();
        return new OfFile<>() {
            @Override
            public void lookAhead(CsvRow row) {
                withoutAccount.see(row);
            }

            @Override
            public IncomingAccount record(CsvGroup group, CsvImport file) {
                return map(withoutAccount.with(group), file);
            }
        };
    }

    @Override
    public boolean hasContent(CsvRow row) {
        return CsvMovementRows.isMovement(row) || row.given(MovementCsv.BALANCE) != null;
    }

    @Override
    protected Source source(CsvGroup group, CsvImport file) {
        return AccountSources.ofFile(group, file);
    }

    @Override
    protected IncomingAccount read(Rows rows) {
        CsvLedger reading = new CsvLedger(rows.group().rows(), businessZone);
        AccountLedger ledger = reading.read(
                rows.group().key(), AccountSources.instant(rows.source().revision()));
        return incoming(reading, ledger, rows.of(AccountSources.told(rows.source(), ledger)));
    }

    @Override
    protected IncomingAccount readAgain(Rows rows) {
        Source source = rows.source();
        CsvLedger reading = new CsvLedger(rows.group().rows(), businessZone);
        AccountLedger ledger = reading.read(source.key(), AccountSources.instant(source.revision()));
        Optional<Reason> foreign = foreign(rows.group().rows(), source);
        return foreign.isPresent() && reading.problems().isEmpty()
                ? unreadable(rows, foreign.get())
                : incoming(reading, ledger, rows);
    }

    /** Rows that were corrected into another account's: neither account would be whole. */
    private static Optional<Reason> foreign(List<CsvRow> rows, Source source) {
        return rows.stream()
                .map(CsvRow::key)
                .filter(key -> !key.equals(source.key()))
                .findFirst()
                .map(key -> AccountSources.isNameless(source)
                        ? Reason.of(StatementReason.ROW_ALONE, source.label(), key)
                        : Reason.of(StatementReason.INVALID_PAYLOAD, key + " ≠ " + source.key()));
    }

    private IncomingAccount incoming(CsvLedger reading, AccountLedger ledger, Rows rows) {
        List<RowProblem> problems = reading.problems();
        return problems.isEmpty()
                ? new IncomingAccount.Readable(
                        rows.source(), ledger, rows.payload().get(), reading.gaps())
                : unreadable(rows, reason(problems, rows.source(), rows.file()));
    }

    private static Reason reason(List<RowProblem> problems, Source source, String file) {
        RowProblem first = problems.get(0);
        return first.code() == CsvReason.CSV_MISSING_KEY && !AccountSources.isNameless(source)
                ? Reason.of(StatementReason.ROW_WITHOUT_ACCOUNT, file, first.line(), first.column())
                : first.reason(file, problems.size() - 1);
    }
}
