package dev.kopru.statement.snapshot;

import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.connector.accounting.document.PostalAddressBuilder;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.row.CellReader;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.RecordCells;
import dev.kopru.statement.HeadGaps;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** Reads the rows of one account; what it cannot read becomes a problem, and a harmless value in its place. */
final class CsvLedger {

    private final List<CsvRow> rows;
    private final CellReader reader;
    private final RecordCells cells;

    CsvLedger(List<CsvRow> rows, ZoneId businessZone) {
        this.rows = rows;
        this.reader = new CellReader(rows.get(0).columns(), businessZone);
        this.cells = new RecordCells(rows, reader);
        rows.forEach(row -> row.problems().forEach(reader::add));
    }

    /** What kept values from being read, the most telling first; only complete after {@link #read}. */
    List<RowProblem> problems() {
        return reader.problems();
    }

    /** What the rows say nothing about of the account itself. */
    HeadGaps gaps() {
        return new HeadGaps(
                !cells.says(MovementCsv.TITLE),
                !cells.says(MovementCsv.TAX_OFFICE),
                !cells.says(MovementCsv.TAX_NUMBER),
                !cells.says(MovementCsv.ADDRESS),
                true);
    }

    private String title() {
        boolean required = rows.get(0).columns().profile().requires(MovementCsv.TITLE);
        String title = required ? cells.required(MovementCsv.TITLE) : cells.text(MovementCsv.TITLE);
        return Objects.requireNonNullElse(title, "");
    }

    /** The account as of {@code latest}, unless the rows tell of an earlier moment. */
    AccountLedger read(String code, Instant latest) {
        Instant told = cells.instant(MovementCsv.AS_OF);
        Instant asOf = told == null || told.isAfter(latest) ? latest : told;
        return new AccountLedger(
                code,
                title(),
                cells.text(MovementCsv.TAX_OFFICE),
                cells.text(MovementCsv.TAX_NUMBER),
                PostalAddressBuilder.stagedBuilder()
                        .name(null)
                        .line(cells.text(MovementCsv.ADDRESS))
                        .district(null)
                        .city(null)
                        .postCode(null)
                        .country(null)
                        .build(),
                false,
                asOf,
                AccountParts.OF_FILE,
                asOf,
                new CsvMovements(reader).of(rows));
    }
}
