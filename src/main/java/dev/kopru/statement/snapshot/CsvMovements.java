package dev.kopru.statement.snapshot;

import dev.kopru.connector.CurrencyCode;
import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.row.CellReader;
import dev.kopru.csv.row.CsvRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The movements of one account by currency, and the balances of them that the file has. */
final class CsvMovements {

    private final CellReader reader;
    private final CsvAmounts amounts;
    private final Map<String, OneCurrency> currencies = new TreeMap<>();

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
        CsvMovementRows movements = new CsvMovementRows(rows, reader, amounts);
        rows.forEach(row -> read(row, movements));
        return currencies.entrySet().stream()
                .map(entry -> entry.getValue().ledger(entry.getKey()))
                .toList();
    }

    private void read(CsvRow row, CsvMovementRows movements) {
        boolean isMovement = CsvMovementRows.isMovement(row);
        if (!isMovement && row.given(MovementCsv.BALANCE) == null) {
            return;
        }
        OneCurrency currency = currencies.computeIfAbsent(currency(row), code -> new OneCurrency());
        if (isMovement) {
            currency.movements.add(movements.read(row, currency.movements.size() + 1L));
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
