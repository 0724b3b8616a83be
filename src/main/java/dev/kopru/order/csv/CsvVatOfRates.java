package dev.kopru.order.csv;

import dev.kopru.connector.store.order.VatOfRate;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.GroupNames;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.row.CellReader;
import dev.kopru.csv.row.CsvRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shop's VAT of each rate in a file: a column a rate, the rate in its header. */
final class CsvVatOfRates {

    private static final Pattern RATE = Pattern.compile("%?\\s*(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*%?");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** 20, %20 and 20,0 are one rate. */
    static final GroupNames RATES = GroupNames.of(List.of("20", "10", "1", "0"), name -> {
        Matcher rate = RATE.matcher(name);
        return rate.matches() && percent(rate).compareTo(HUNDRED) <= 0
                ? percent(rate).stripTrailingZeros().toPlainString()
                : null;
    });

    private CsvVatOfRates() {}

    static List<VatOfRate> of(List<CsvRow> rows, CellReader reader, Set<String> currencyMarks) {
        Map<String, CsvCell> first = new LinkedHashMap<>();
        for (CsvRow row : rows) {
            row.cells(OrderCsv.VAT_OF_RATE).forEach((rate, cell) -> {
                CsvCell before = first.putIfAbsent(rate, cell);
                boolean differs = before != null && !before.text().equals(cell.text());
                if (differs && !reader.areOneNumber(before, cell, currencyMarks)) {
                    reader.add(new RowProblem(
                            CsvReason.CSV_CONFLICTING_VALUE, cell.line(), cell.column(), cell.text(), before.text()));
                }
            });
        }
        List<VatOfRate> vat = new ArrayList<>();
        first.forEach((rate, cell) -> {
            BigDecimal amount = reader.number(cell, currencyMarks);
            if (amount != null) {
                vat.add(new VatOfRate(new BigDecimal(rate), amount));
            }
        });
        return vat;
    }

    private static BigDecimal percent(Matcher rate) {
        return new BigDecimal(rate.group(1).replace(',', '.'));
    }
}
