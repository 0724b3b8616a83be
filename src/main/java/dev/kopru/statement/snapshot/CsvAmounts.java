package dev.kopru.statement.snapshot;

import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.row.CellReader;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.RecordCells;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a row's amount, which stands in the column of its side, or in one column with a sign or a word for the side. */
final class CsvAmounts {

    private static final Map<String, Boolean> IS_DEBIT = Map.of(
            "b", true,
            "borc", true,
            "d", true,
            "debit", true,
            "a", false,
            "alacak", false,
            "c", false,
            "credit", false);

    private final CellReader reader;

    CsvAmounts(CellReader reader) {
        this.reader = reader;
    }

    /** One of the two is zero. */
    record Sides(BigDecimal debit, BigDecimal credit) {

        static Sides of(boolean isDebit, BigDecimal amount) {
            return isDebit ? new Sides(amount, BigDecimal.ZERO) : new Sides(BigDecimal.ZERO, amount);
        }
    }

    Sides of(CsvRow row) {
        CsvCell amount = row.cell(MovementCsv.AMOUNT);
        CsvCell debit = row.cell(MovementCsv.DEBIT);
        CsvCell credit = row.cell(MovementCsv.CREDIT);
        Sides sides = new Sides(positive(row, debit, MovementCsv.CREDIT), positive(row, credit, MovementCsv.DEBIT));
        if (amount != null) {
            refuseSecond(amount, debit, sides.debit());
            refuseSecond(amount, credit, sides.credit());
            return single(row, amount);
        }
        if (debit == null && credit == null) {
            boolean sided = row.cell(MovementCsv.SIDE) != null;
            reader.missing(sided ? MovementCsv.AMOUNT : MovementCsv.DEBIT, row.line());
        }
        if (debit != null && sides.debit().signum() != 0) {
            refuseSecond(debit, credit, sides.credit());
        }
        return sides;
    }

    /** Null when there is none, or a problem. */
    @Nullable
    BigDecimal balance(CsvRow row) {
        return reader.number(row.cell(MovementCsv.BALANCE), marks(row));
    }

    private Sides single(CsvRow row, CsvCell cell) {
        CsvCell side = row.cell(MovementCsv.SIDE);
        Boolean isDebit = reader.choice(side, IS_DEBIT);
        BigDecimal amount = number(row, cell);
        if (side == null && amount.signum() > 0 && row.columns().has(MovementCsv.SIDE)) {
            // No sign says nothing where words are to say the side, even if this row is all there is of its account.
            reader.missing(MovementCsv.SIDE, row.line());
        }
        if (side == null) {
            return Sides.of(amount.signum() >= 0, amount.abs());
        }
        if (amount.signum() < 0) {
            reader.add(RowProblem.of(CsvReason.CSV_NEGATIVE_NUMBER, cell, side.column()));
        }
        return Sides.of(Boolean.TRUE.equals(isDebit), amount);
    }

    private BigDecimal positive(CsvRow row, @Nullable CsvCell cell, String otherSide) {
        BigDecimal amount = number(row, cell);
        if (cell != null && amount.signum() < 0) {
            String other = row.columns().nameOf(otherSide);
            reader.add(RowProblem.of(CsvReason.CSV_NEGATIVE_NUMBER, cell, other));
        }
        return amount;
    }

    /** A zero in a column says no more than an empty cell. */
    private void refuseSecond(CsvCell first, @Nullable CsvCell second, BigDecimal amount) {
        if (second != null && amount.signum() != 0) {
            reader.add(RowProblem.of(CsvReason.CSV_ONE_OF_TWO, second, first.column()));
        }
    }

    private BigDecimal number(CsvRow row, @Nullable CsvCell cell) {
        BigDecimal number = reader.number(cell, marks(row));
        return number == null ? BigDecimal.ZERO : number;
    }

    private static Set<String> marks(CsvRow row) {
        return RecordCells.currencyMarks(row.cell(MovementCsv.CURRENCY));
    }
}
