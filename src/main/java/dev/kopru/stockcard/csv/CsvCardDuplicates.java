package dev.kopru.stockcard.csv;

import dev.kopru.csv.CsvLocation;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Reason;
import dev.kopru.stockcard.link.StockCardReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds variants without an SKU, and SKUs that stand twice in a file: within a card, or in one that comes earlier. */
final class CsvCardDuplicates {

    private final String file;
    private final CsvCardSkus skus;

    CsvCardDuplicates(String file, CsvCardSkus skus) {
        this.file = file;
        this.skus = skus;
    }

    List<Reason> of(List<CsvRow> rows, List<CsvRow> sold) {
        List<CsvRow> nameless = sold.stream().filter(row -> !hasSku(row)).toList();
        return nameless.isEmpty() || !areVariants(sold)
                ? Stream.concat(withinCard(sold), inEarlierCards(rows)).toList()
                : List.of(Reason.of(
                        StockCardReason.VARIANTS_NEED_SKUS,
                        rows.get(0).key(),
                        file + ":" + CsvLocation.lines(nameless),
                        rows.get(0).columns().nameOf("sku")));
    }

    /** Rows of one code that do not differ as variants do, in a file with SKUs, are the card twice. */
    private static boolean areVariants(List<CsvRow> sold) {
        boolean several = sold.size() > 1
                && (!sold.get(0).columns().has("sku") || sold.stream().anyMatch(CsvCardRows::hasAttributes));
        return several || sold.stream().anyMatch(CsvCardRows::namesParent);
    }

    private static boolean hasSku(CsvRow row) {
        return row.given("sku") != null || CsvCardRows.areNamed(row) && row.given("code") != null;
    }

    private Stream<Reason> withinCard(List<CsvRow> sold) {
        Map<String, List<CsvRow>> bySku = new LinkedHashMap<>();
        for (CsvRow row : sold) {
            CsvCell sku = CsvCardRows.sku(row);
            if (sku != null) {
                bySku.computeIfAbsent(sku.text(), k -> new ArrayList<>()).add(row);
            }
        }
        return bySku.entrySet().stream()
                .filter(same -> same.getValue().size() > 1)
                .map(same -> reason(
                        same.getKey(),
                        same.getValue().get(0).line(),
                        same.getValue().subList(1, same.getValue().size())));
    }

    private Stream<Reason> inEarlierCards(List<CsvRow> rows) {
        Set<Integer> own = rows.stream().map(CsvRow::line).collect(Collectors.toSet());
        List<Reason> reasons = new ArrayList<>();
        for (CsvRow row : rows) {
            CsvCell sku = CsvCardRows.sku(row);
            int first = sku == null ? 0 : skus.firstLine(sku.text());
            if (sku != null && first > 0 && first < row.line() && !own.contains(first)) {
                reasons.add(reason(sku.text(), first, List.of(row)));
            }
        }
        return reasons.stream();
    }

    private Reason reason(String sku, int first, List<CsvRow> others) {
        return Reason.of(
                StockCardReason.DUPLICATE_SKU, sku, file + ":" + first, file + ":" + CsvLocation.lines(others));
    }
}
