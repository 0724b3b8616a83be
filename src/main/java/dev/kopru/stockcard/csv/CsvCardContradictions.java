package dev.kopru.stockcard.csv;

import dev.kopru.csv.CsvLocation;
import dev.kopru.csv.row.CsvColumns;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Reason;
import dev.kopru.record.ReasonCode;
import dev.kopru.stockcard.link.StockCardReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows that are something else by their own words than by the parents that they or others name: none is left out for that. */
final class CsvCardContradictions {

    private final String file;
    private final List<CsvRow> rows;

    CsvCardContradictions(String file, List<CsvRow> rows) {
        this.file = file;
        this.rows = rows;
    }

    List<Reason> of(CsvCardRows roles) {
        List<Reason> reasons = new ArrayList<>();
        List<CsvRow> odd = roles.withOddParent();
        if (!odd.isEmpty()) {
            reasons.add(reason(StockCardReason.PRODUCT_NAMES_PARENT, odd, odd));
        }
        List<CsvRow> products = roles.withOddVariants();
        List<CsvRow> variants = rows.stream()
                .filter(CsvCardRows::namesParent)
                .filter(row -> !odd.contains(row))
                .toList();
        if (!products.isEmpty() && !variants.isEmpty()) {
            reasons.add(reason(StockCardReason.PRODUCT_HAS_VARIANTS, products, variants));
        }
        return reasons;
    }

    private Reason reason(ReasonCode code, List<CsvRow> saying, List<CsvRow> naming) {
        CsvColumns columns = rows.get(0).columns();
        String kind = columns.nameOf(StockCardCsv.ROW_KIND);
        String said = saying.stream()
                .map(row -> row.byColumn().getOrDefault(kind, ""))
                .distinct()
                .collect(Collectors.joining(", "));
        return Reason.of(
                code,
                file,
                CsvLocation.lines(saying),
                kind,
                said,
                CsvLocation.lines(naming),
                columns.nameOf(CsvCardRows.PARENT),
                rows.get(0).key());
    }
}
