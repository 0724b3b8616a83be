package dev.kopru.statement.snapshot;

import dev.kopru.connector.CurrencyCode;
import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.csv.CellReader;
import dev.kopru.csv.CsvCell;
import dev.kopru.csv.CsvReason;
import dev.kopru.csv.CsvRow;
import dev.kopru.csv.RowProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The movements of one account, one a row, by currency. A row without anything of a movement only adds to the account
 * itself. Movements without ids are numbered in the order of their rows, each currency for itself.
 */
final class CsvMovements {

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
    private final Map<String, OneCurrency> currencies = new TreeMap<>();
    private final Set<Long> ids = new HashSet<>();
    private boolean haveIds;

    CsvMovements(CellReader reader) {
        this.reader = reader;
        this.amounts = new CsvAmounts(reader);
    }

    /** What the rows of a currency say so far. */
    private static final class OneCurrency {
        private final List<LedgerMovement> movements = new ArrayList<>();
        private @Nullable CsvCell balanceCell;
        private @Nullable BigDecimal balance;

        /** The ledger's own balance where the file has it, which is then checked; else what the movements come to. */
        private CurrencyLedger ledger(String currency) {
            BigDecimal sum = movements.stream()
                    .map(movement -> movement.debit().subtract(movement.credit()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new CurrencyLedger(currency, balance == null ? sum : balance, movements);
        }
    }

    List<CurrencyLedger> of(List<CsvRow> rows) {
        haveIds = rows.stream().anyMatch(row -> has(row, MovementCsv.ID) || has(row, MovementCsv.REVERSES));
        rows.forEach(this::read);
        return currencies.entrySet().stream()
                .map(entry -> entry.getValue().ledger(entry.getKey()))
                .toList();
    }

    private static boolean has(CsvRow row, String field) {
        return row.given(field) != null;
    }

    private void read(CsvRow row) {
        boolean isMovement = OF_A_MOVEMENT.stream().anyMatch(field -> has(row, field));
        if (!isMovement && !has(row, MovementCsv.BALANCE)) {
            return;
        }
        OneCurrency currency = currencies.computeIfAbsent(currency(row), code -> new OneCurrency());
        if (isMovement) {
            long number = currency.movements.size() + 1L;
            currency.movements.add(movement(row, haveIds ? ownId(row) : number));
        }
        noteBalance(row, currency);
    }

    private String currency(CsvRow row) {
        CsvCell cell = row.cell(MovementCsv.CURRENCY);
        if (cell == null) {
            reader.missing(MovementCsv.CURRENCY, row.line());
            return "";
        }
        return CurrencyCode.read(cell.text()).map(Currency::getCurrencyCode).orElseGet(() -> {
            reader.add(RowProblem.of(CsvReason.CSV_BAD_CHOICE, cell, "TRY, TL, USD, EUR, GBP, … (ISO 4217)"));
            return "";
        });
    }

    private LedgerMovement movement(CsvRow row, long id) {
        CsvAmounts.Sides sides = amounts.of(row);
        return new LedgerMovement(
                id,
                date(row),
                reader.day(row.cell(MovementCsv.DUE)),
                kind(row),
                reader.text(row.cell(MovementCsv.DOCUMENT)),
                reader.text(row.cell(MovementCsv.DESCRIPTION)),
                sides.debit(),
                sides.credit(),
                reversed(row),
                List.of(),
                reader.text(row.cell(MovementCsv.INVOICE_UUID)),
                reader.text(row.cell(MovementCsv.INVOICE_URL)));
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

    /** It may stand in any row of its currency, and must not differ between them. */
    private void noteBalance(CsvRow row, OneCurrency currency) {
        CsvCell cell = row.cell(MovementCsv.BALANCE);
        BigDecimal balance = amounts.balance(row);
        if (cell == null || balance == null) {
            return;
        }
        if (currency.balance == null || currency.balanceCell == null) {
            currency.balance = balance;
            currency.balanceCell = cell;
        } else if (currency.balance.compareTo(balance) != 0) {
            reader.add(RowProblem.of(CsvReason.CSV_CONFLICTING_VALUE, cell, currency.balanceCell.text()));
        }
    }
}
