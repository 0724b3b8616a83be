package dev.kopru.statement.snapshot;

import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.connector.accounting.LedgerMovementBuilder;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.row.CellReader;
import dev.kopru.csv.row.CsvRow;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the movements of one account, one a row; a row without anything of a movement only adds to the account itself.
 * Either every movement has an id, or none has one and none names another.
 */
final class CsvMovementRows {

    private static final List<String> OF_A_MOVEMENT = List.of(
            MovementCsv.ID,
            MovementCsv.DATE,
            MovementCsv.DUE,
            MovementCsv.KIND,
            MovementCsv.DOCUMENT,
            MovementCsv.DESCRIPTION,
            MovementCsv.DEBIT,
            MovementCsv.CREDIT,
            MovementCsv.AMOUNT,
            MovementCsv.SIDE,
            MovementCsv.REVERSES,
            MovementCsv.INVOICE_UUID,
            MovementCsv.INVOICE_URL);

    private final CellReader reader;
    private final CsvAmounts amounts;
    private final boolean haveIds;
    private final Set<Long> ids = new HashSet<>();

    CsvMovementRows(List<CsvRow> rows, CellReader reader, CsvAmounts amounts) {
        this.reader = reader;
        this.amounts = amounts;
        this.haveIds = rows.stream()
                .anyMatch(row -> row.given(MovementCsv.ID) != null || row.given(MovementCsv.REVERSES) != null);
    }

    static boolean isMovement(CsvRow row) {
        return OF_A_MOVEMENT.stream().anyMatch(field -> row.given(field) != null);
    }

    /** The movement of a row, which has this number where movements have no ids. */
    LedgerMovement read(CsvRow row, long number) {
        CsvAmounts.Sides sides = amounts.of(row);
        return LedgerMovementBuilder.stagedBuilder()
                .id(haveIds ? ownId(row) : number)
                .date(date(row))
                .dueDate(reader.day(row.cell(MovementCsv.DUE)))
                .kind(kind(row))
                .documentNumber(reader.text(row.cell(MovementCsv.DOCUMENT)))
                .description(reader.text(row.cell(MovementCsv.DESCRIPTION)))
                .debit(sides.debit())
                .credit(sides.credit())
                .reversalOf(reversed(row))
                .matches(List.of())
                .invoiceUuid(reader.text(row.cell(MovementCsv.INVOICE_UUID)))
                .invoiceUrl(reader.text(row.cell(MovementCsv.INVOICE_URL)))
                .build();
    }

    private @Nullable LocalDate date(CsvRow row) {
        int problems = reader.problems().size();
        LocalDate date = reader.day(row.cell(MovementCsv.DATE));
        // 00.00.0000 is none, and no problem to the reader; a movement has to have one.
        if (date == null && reader.problems().size() == problems) {
            reader.missing(MovementCsv.DATE, row.line());
        }
        return date;
    }

    private String kind(CsvRow row) {
        String kind = reader.text(row.cell(MovementCsv.KIND));
        if (kind == null) {
            reader.missing(MovementCsv.KIND, row.line());
        }
        return Objects.requireNonNullElse(kind, "");
    }

    private long ownId(CsvRow row) {
        CsvCell cell = row.cell(MovementCsv.ID);
        if (cell == null) {
            reader.missing(MovementCsv.ID, row.line());
            return 0;
        }
        long id = number(cell);
        if (id > 0 && !ids.add(id)) {
            reader.add(RowProblem.of(CsvReason.CSV_REPEATED_VALUE, cell, ""));
        }
        return id;
    }

    private @Nullable Long reversed(CsvRow row) {
        CsvCell cell = row.cell(MovementCsv.REVERSES);
        return cell == null ? null : number(cell);
    }

    private long number(CsvCell cell) {
        if (!cell.text().matches("[0-9]{1,18}")) {
            reader.add(RowProblem.of(CsvReason.CSV_BAD_NUMBER, cell, "12"));
            return 0;
        }
        return Long.parseLong(cell.text());
    }
}
